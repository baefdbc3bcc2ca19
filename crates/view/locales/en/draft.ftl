## The team area: writing a statement
new-title = New statement
new-lead = It stays a draft until you open signing. You can save and come back.
draft-text-legend = Text
draft-settings-legend = Signing
draft-title = Title
draft-slug = Address
draft-slug-hint = The last part of the web address, for example clean-rivers. It cannot be changed later.
draft-lang = Language
draft-coalition = Coalition
draft-date = Date
draft-body = Text
draft-body-hint = An empty line begins a new paragraph. **bold**, *italic*, ## heading, - list.
draft-demands = Demands
draft-demands-hint = What you ask for, and of whom. Empty rows are left out.
draft-figures = Figures
draft-figures-hint = The numbers your text rests on, each with its source. Empty rows are left out.
draft-opens = Signing opens
draft-opens-hint = Leave it empty to open signing yourself.
draft-closes = Signing closes
draft-closes-hint = Choose a day before the handover, so that you can check the last signatures.
draft-zone = Time zone
draft-zone-hint = Now: { $zone }. Start typing a city, such as Nairobi.
draft-launch = Launch
draft-launch-hint = Until then signers may keep their names hidden. Leave it empty if there is no launch.
draft-categories = Groups of signers
draft-categories-hint = Headings on the list, in this order. Leave them empty for organisations and individuals.
draft-controller = Responsible for the data
draft-controller-hint = The body responsible for the signers’ data. It is named on the form.
draft-privacy = Web address of the privacy notice
draft-privacy-hint = Optional.
draft-risk = Your own words about risks
draft-risk-hint = Shown above the button on the form.
draft-save = Save
draft-frozen = The text has been open for signing and can no longer be changed. You can still change what follows.
open-now-text = Signing opens by itself at the time set. You can also open it now.
open-button = Open signing
stop-notice = Notice for readers
stop-hint = Pausing takes effect at once and can be undone. The notice is shown on the page.
stop-button = Pause signing
resume-button = Resume signing
close-button = Close signing
close-hint = Those who have signed can still confirm for 24 hours.
reopen-text = Signing is closed. You can open it again for the same text.
reopen-by-date-text = Signing closed at its closing time. To go on, give a later closing time, or none, and save.
reopen-button = Open again
launch-text = { $n ->
    [one] { $n } name is waiting for the launch.
   *[other] { $n } names are waiting for the launch.
}
launch-button = Launch: show these names now
texts-heading = Texts
text-published = public
text-draft = draft
words-count = { $n ->
    [one] { $n } word
   *[other] { $n } words
}
words-left = { $limit }: { $n } left
words-over = { $limit }: { $n } too many
words-own-limit = Another limit, in words
words-hint = Counted as Word counts, from the title to the figures, without the list. In Chinese and Japanese each character counts.
words-compare = Compare
versions-heading = Versions
version-frozen = Version { $n }, frozen on { $date }
translation-new = Add a translation
translation-title = Translation
translation-hint = Readers are told that it is a translation. The authentic text is the one that is signed.
translation-original = The authentic text

## The team area: from a document to a draft
paste-title = Paste your whole document
paste-lead = Copy everything, the text and the list of names, and paste it here. You will see what was found before anything is saved.
paste-document = The document
paste-document-hint = As it is. Numbers, short names and line breaks may stay.
paste-file = Or a file
paste-file-hint = Text, Word (docx), OpenDocument (odt), PDF or HTML.
paste-find = Read the document
paste-found-lead = This is what was found. Correct anything that is wrong.
paste-found-hint = You check the doubts one by one in the next step.
paste-asked-hint = In the next step each of them becomes an entry with one click.
paste-list-from = The list begins at line { $n } of the document.
paste-list = List
paste-list-hint = Line by line, as in the document. If lines of the text have ended up here, move them up into the text.
paste-create = Create the draft
paste-count = Count again
found-entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
found-gaps = { $n ->
    [one] { $n } gap in the numbers
   *[other] { $n } gaps in the numbers
}
found-restarts = { $n ->
    [one] numbers start again { $n } time
   *[other] numbers start again { $n } times
}
found-shared = { $n ->
    [one] { $n } line with more than one entry
   *[other] { $n } lines with more than one entry
}
found-doubts = { $n ->
    [one] { $n } doubt
   *[other] { $n } doubts
}
opening-title = Open signing
opening-lead = This is the text that will be frozen. From then on nobody can change it, not even you.
opening-changed = The statement has changed since you were shown it. Nothing was opened. This is how it stands now.
opening-unsettled = You can check them after opening too; until then they are not on the list.
opening-languages = Languages
opening-at-once = At once
opening-by-hand = When you close it
opening-hash = Fingerprint of version { $n } (SHA-256)
opening-ask = Open signing with this text?
opening-back = Back
open-problems = Signing cannot be opened yet
draft-demand-n = Demand { $n }
draft-demand = What is asked
draft-demand-to = Of whom (one per line)
draft-figure-n = Figure { $n }
draft-figure = What it counts
draft-figure-value = Value
draft-figure-unit = Unit
draft-figure-source = Source
draft-figure-date = As of
draft-group-n = Group { $n }
draft-group = Heading
draft-more = Add another
