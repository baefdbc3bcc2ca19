## The team area: queue
queue-title = To check
signatures-title = All signatures
table-search = Name, place or mail domain
table-kind = Kind
table-every-kind = Every kind
table-way = How it came
table-every-way = Form and lists
table-sort = Order
table-show = Show
table-of-list = Only entries of the list
table-to-review = Back to the list
table-parts = What is shown
table-tick = Tick
table-entry = Entry as it would be listed
table-mail = Mail domain
table-state = State
table-age = Age
table-acts = What you can do
table-what-tick = Entries without any mark are ticked already. The bar below acts on what is ticked on this page.
table-none = There is no entry of this kind.
table-nothing-found = Nothing was found.
kind-short-organisation = Organisation
kind-short-individual = Person
kind-short-affiliated = Affiliated
part-all = All
part-waiting = Waiting
part-clear = No warning
part-twice = Perhaps twice
part-flagged = Flagged
part-answered = Answered
part-wishes = Corrections
part-mine = Asked by me
part-set-apart = Set apart
part-accepted = Accepted
part-declined = Declined
part-unconfirmed = Not confirmed
part-withdrawn = Withdrawn
part-joined = Joined
sort-oldest = Oldest first
sort-newest = Newest first
sort-name = By name
sort-place = By place
way-form = By form
way-import = From a list
warning-addressee = Has the name of somebody the statement is addressed to
warning-advertising = Looks like advertising
warning-rude = Contains an insult
warning-placeholder = Looks like a trial entry
warning-declined-before = An entry of this name was declined before
warning-no-vowel = Contains a word that cannot be pronounced
warning-too-short = Very short name
warning-capitals = Capital letters only
warning-free-mail = Organisation with a free mail address
mail-website = = website
mail-free = free mail
queue-asked = Asked:
queue-unanswered = No answer yet
suspects-joined = Counted as one with it:
suspects-further = { $n ->
    [one] Perhaps related: { $n } entry
   *[other] Perhaps related: { $n } entries
}
suspect-tokens = Words compared
verdict-same-takes-place = Same: this confirmation takes its place
act-decline-more = Decline…
act-ask-more = Ask…
act-correct-more = Correct…
act-reopen = Undo the decision
ticked-accept = Accept those ticked
ticked-decline = Decline those ticked
ticked-ask = Send the question to those ticked
undo-accepted-all = { $n ->
    [one] You have accepted { $n } entry.
   *[other] You have accepted { $n } entries.
}
undo-declined-all = { $n ->
    [one] You have declined { $n } entry.
   *[other] You have declined { $n } entries.
}
undo-all-button = { $n ->
    [one] Undo
   *[other] Undo all { $n }
}
done-ticked-declined = { $n ->
    [one] { $n } sign-on has been declined.
   *[other] { $n } sign-ons have been declined.
}
done-ticked-asked = { $n ->
    [one] The question has been sent to { $n } signer.
   *[other] The question has been sent to { $n } signers.
}
done-ticked-reopened = { $n ->
    [one] { $n } decision has been undone.
   *[other] { $n } decisions have been undone.
}
done-noted = The note has been added.
correction-heading-own = Correct the entry
correction-hint-own = The history keeps both versions. A signer with an e-mail address is told.
correction-role = Position or profession
correction-affiliation = Affiliation
note-heading = Note for colleagues
note-label = Note
note-hint = Only the team sees it, in the history of this entry. It is erased together with the entry.
note-button = Add the note
export-heading = Download as CSV
export-hint = The file holds what is shown here, all pages. The download is noted in the history.
export-addresses = With e-mail addresses
export-why = What do you need the addresses for?
export-button = { $n ->
    [one] Download { $n } signature
   *[other] Download { $n } signatures
}
trouble-nothing-ticked = Tick at least one entry.
trouble-note-missing = Write a note.
act-noted = Note
act-exported = Signatures downloaded
queue-empty = Nothing is waiting.
queue-what-heading = What each action does
queue-what-accept = Puts the entry on the list (or into the count) and tells the signer by e-mail.
queue-what-decline = Keeps it off the list. The signer is told the reason by e-mail, except for “not genuine”.
queue-what-ask = Sends your question by e-mail. The sign-on waits until it is answered.
queue-what-move = The next and the previous entry.
queue-set-apart-hint = Each says which rule set it apart. They are never shown among the others. Each can be decided on its own, and many can be declined at once.
queue-set-apart-empty = Nothing is set apart.
queue-comparing = The names are still being compared: { $done } of { $all } so far. More that look alike may turn up; look again in a moment.
queue-changed = This entry changed since you opened the page. Look at it again before you decide.
queue-unsent = Your question was not sent:
queue-age = waiting for { $age }
queue-late = longer than 7 days
queue-authority-yes = authority ticked
queue-authority-no = authority not ticked
queue-answer = Answer of the signer:
queue-wish = Asks for a correction:
queue-reason = Reason
queue-question = Question to the signer
queue-ask-send = Send the question
act-accept = Accept
act-decline = Decline
act-ask = Ask
source-confirmed = confirmed on { $date }
source-unconfirmed = The mailbox has not answered yet
source-reported = added by the coalition, line { $line } of
band-same = Almost certainly the same as
band-review = Perhaps the same as
band-related = Perhaps related:
undo-accepted = You have accepted { $name }.
undo-declined = You have declined { $name }.
undo-merged = You have said that { $name } is the same as another.
undo-button = Undo

## The team area: one sign-on
axis-confirmation = Confirmation
axis-moderation = Moderation
axis-standing = Standing
confirmation-none = not confirmed
confirmation-done = confirmed
confirmation-reported = added by the coalition, not confirmed
moderation-waiting = waiting
moderation-question = a question is open
moderation-quarantined = set apart by a rule
moderation-accepted = accepted
moderation-declined = declined
standing-live = valid
standing-withdrawn = withdrawn
standing-merged = joined with another
standing-erased = erased
sign-on-version = Version signed
sign-on-received = Received
sign-on-contact = Address
sign-on-no-contact = none
sign-on-decide = Decide
sign-on-open-contact = Show the whole address
sign-on-open-reason = What do you need it for?
sign-on-open-hint = The reason is kept in the history together with your name.
correction-heading = The correction asked for
correction-hint = Change only what the signer asks for.
correction-note = Note to the signer
correction-note-hint = Optional. It is sent with the answer.
correction-make = Make the correction
correction-decline = Leave it as it is
