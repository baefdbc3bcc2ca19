# The words people see, in English. Short and calm; say what happened, what it means, what to do.
# Not used: user, invalid, oops, error, petition, campaign, validated.

## Dates, numbers, pages of a list
date-long = { $day } { $month } { $year }
date-time = { $date }, { $time } ({ $zone })
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
age-now = less than a minute
age-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
age-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
age-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
paging-label = Pages
paging-earlier = Earlier
paging-later = Later
paging-words = { $from } to { $to } of { $total }

## Around every page
skip-to-content = Skip to the content
language-switch = Language of this page
problems-heading = Please look at this again

## Front page
index-title = Statements
index-empty = There is no statement here yet.

## Whether one can sign
state-draft = Draft, not public
state-opens = Signing opens on { $date }
state-not-open = Signing is not open yet
state-open = Open for signing
state-open-until = Open for signing until { $date }
state-closed = Signing is closed
state-closed-since = Signing closed on { $date }
state-stopped = Signing is stopped for the moment

## Counts
count-organisations = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
count-individuals = { $n ->
    [one] { $n } individual
   *[other] { $n } individuals
}
count-confirmed = each confirmed by its signer
count-counted-only = { $n ->
    [one] { $n } of them is counted without a name
   *[other] { $n } of them are counted without a name
}
count-reported = { $n ->
    [one] { $n } more name is reported by the convenor and not confirmed
   *[other] { $n } more names are reported by the convenor and not confirmed
}

## The statement
text-label = Text of the statement
text-languages = Language of the text
translation-notice = This is a translation. The text that is signed is the one in
sign-button = Sign
demands-heading = What we ask for
figures-heading = Figures in this statement
figure-source = Source: { $source }
figure-as-of = as of { $date }
list-heading = Signed by
list-empty = There are no names on the list.
list-empty-open = There are no names on the list yet. The first ones appear here after they have been confirmed and looked at.
list-reported-note = “Reported” means: the convenor has given this name, and its signer has not confirmed it here.
mark-reported = reported
heading-organisations = Organisations
heading-individuals = Individuals
heading-affiliated = Individuals, with affiliation
disclaimer = Affiliation is given for identification only. It does not mean that the organisation has signed.
version-line = Version { $n } of the text
log-line = { $n ->
    [one] Public log: { $n } entry
   *[other] Public log: { $n } entries
}
log-root = root
log-qr = QR code: it holds the number of entries and the root, and leads to the page on checking this list.
log-kept = The square code holds this number and this root. Who keeps a print can compare it with the log at any later time.
check-link = How to check this list
download-csv = List as a table (CSV)
download-json = List for programs (JSON)
controller-line = { $name } is responsible for the data of those who sign.
contact-line = Contact: { $contact }
privacy-link = How the data are handled
entry-as-printed = As it is printed in the list

## Kinds of signers and how they are shown
kind-organisation = Organisation
kind-individual = Individual
kind-affiliated = Individual with affiliation
display-public = By name
display-public-hint = The name appears in the public list.
display-at-launch = By name, from the launch on
display-at-launch-hint = The sign-on counts from the start. Nobody sees the name before the launch.
display-counted = Counted only
display-counted-hint = The name is never shown. The number of signers goes up by one.

## Signing
sign-title = Sign the statement
sign-version = You are signing version { $n } of the text.
sign-fax = Leave this field empty
sign-kind = How do you sign?
sign-as-organisation = I sign for an organisation, and I may do so.
sign-as-individual = I sign for myself, as a person.
sign-as-affiliated = I sign for myself, and the list names my organisation only to say who I am.
sign-group-name = What the list shows
sign-name = Name
sign-name-hint = The name of the organisation, or your own name, as it should be printed.
sign-short-name = Short name
sign-short-name-hint = Only if the organisation has one, for example NIF.
sign-other-name = Name in another language or script
sign-other-name-hint = If you like. It is printed after the first name.
sign-affiliation = Organisation you belong to
sign-affiliation-hint = It is printed for identification only. The organisation does not sign by this.
sign-place = Place
sign-place-hint = A town, region or country. You may leave it empty.
sign-category = Group in the list
sign-category-none = Please choose
sign-group-you = About you
sign-role = Your role
sign-role-hint = For an organisation: what you do there, for example “secretary”; it is not printed. A person may leave it empty; what stands here is printed after the name.
sign-authority = I have the authority to sign for this organisation.
sign-authority-hint = Somebody may ask you who decided it. Please do not sign for an organisation that has not decided yet.
sign-website = Website of the organisation
sign-website-hint = It helps to see that the organisation is the one it says it is, and it is public in the list files (CSV, JSON). You may leave it empty.
sign-email = E-mail address
sign-email-hint = We send one mail to this address so that you can confirm. It is never shown.
sign-display = How you are shown
sign-launch-on = The launch is planned for { $date }.
risk-heading = Before you sign
risk-public = The list is public. Anybody can read it, copy it and keep it, also after you have withdrawn.
risk-choice = If being named could harm you or others, choose “counted only”, or do not sign. Both are all right.
risk-data = We keep your e-mail address to confirm your sign-on and to write to you about it. We do not keep the address of your computer.
sign-check = See how you will be listed
sign-check-hint = Nothing is sent yet. You will see your entry first.
sign-preview-heading = This is how you will be listed
sign-preview-kind = Signs as
sign-send = Send
sign-edit = Change something

## Check your inbox
inbox-title = Look in your inbox
inbox-sent = { $n ->
    [one] We have sent a mail to this address. Nothing is public yet. Open the mail and confirm within { $n } day.
   *[other] We have sent a mail to this address. Nothing is public yet. Open the mail and confirm within { $n } days.
}
inbox-look-for = The mail contains a link and a code. Open the link, or type the code here. Either is enough.
inbox-outbox = This site sends no mails. They are kept at the desk, where they can be read:
inbox-outbox-link = Local outbox
inbox-code = Code from the mail
inbox-code-hint = Capital and small letters are the same.
inbox-code-send = Go on
inbox-none-heading = If no mail comes
inbox-none-wait = Wait a few minutes. Some mail servers let a first mail wait.
inbox-none-folder = Look in the folder for unwanted mail.
inbox-none-again = Check the address you have given. If it was mistyped, simply sign again; the first try will be deleted by itself.
inbox-none-limit = If several forms were sent with this address, the next mail comes later. The link in an earlier mail shows your entry too.

## Confirming
confirm-title = Please confirm
confirm-lead = Nothing is public yet. With the button below you say: yes, this is my sign-on.
confirm-button = Confirm my sign-on
confirm-hint = If you did not sign, close this page. Nothing will happen, and the data will be deleted.
confirm-several = Which of these are yours?
confirm-several-hint = More than one entry was sent with this address. Tick what you sent. When you confirm, the others are deleted.
confirm-several-more = Older entries are not shown. If yours is missing, sign again; it then comes first.
confirm-text = The text you are signing
confirmed-title = Thank you. Your sign-on is confirmed.
confirmed-text = A person will now look at it.
confirmed-next = When it has been accepted we send you a mail. Until then it is not in the list.
confirmed-already-title = Your sign-on is confirmed already
confirmed-already-text = There is nothing more to do here.
confirmed-unknown-title = This link does not lead anywhere any more
confirmed-unknown-text = Links in mails are good for a few days only. Nothing has been published by opening it.
confirmed-unknown-next = If you still want to sign, go to the statement and sign again. It takes a minute.
confirmed-closed-title = Signing is closed
confirmed-closed-text = This sign-on was not confirmed in time, so it is not in the list.
confirmed-closed-next = The data will be deleted by themselves. You do not have to do anything.
confirmed-withdrawn-title = This sign-on has been withdrawn
confirmed-withdrawn-text = It is not in the list.
confirmed-withdrawn-next = If you have changed your mind, you can sign again while signing is open.
confirmed-own-page = To your own page
confirmed-own-page-hint = There you see how things stand, change how you are shown, or withdraw. Keep the link to yourself.

## A signer's own page
signer-title = Your sign-on
signer-state-heading = How things stand
signer-state-unconfirmed = You have not confirmed yet. Please open the link in our mail, or type the code.
signer-state-confirmed = You have confirmed your sign-on.
signer-state-confirmed-at = You confirmed your sign-on on { $date }.
signer-state-reported = The convenor has reported this sign-on. It has not been confirmed by you.
signer-state-waiting = It now waits for a person to look at it. This usually takes a few days. You will get a mail.
signer-state-question = The desk has a question. Please answer it below; then things go on.
signer-state-accepted = It has been accepted.
signer-state-accepted-at = It was accepted on { $date }.
signer-state-declined = It has not been accepted.
signer-state-declined-plain = If you think this is a mistake, use the form below.
signer-state-counted = You are counted. Your name is not shown.
signer-state-launch = You are counted. Your name appears with the launch. Until then nobody sees it.
signer-state-launch-on = You are counted. Your name appears with the launch on { $date }. Until then nobody sees it.
signer-state-listed = It is in the public list.
signer-state-soon = It will be in the public list within a few minutes.
signer-state-withdrawn = You have withdrawn. Your name is not in the list any more.
signer-state-merged = There is another sign-on by the same signatory. The two count as one. If you withdraw, yours goes and the other stays.
signer-state-erased = The data of this sign-on have been deleted.
signer-see-list = See it in the list
signer-version = You signed version { $n } of the text:
signer-question-heading = A question for you
signer-answer = Your answer
signer-answer-send = Send the answer
signer-display-heading = How you are shown
signer-display-save = Save
signer-correct-heading = Something is not right?
signer-correct = What should be changed?
signer-correct-hint = We never change a name without you. Tell us what it should say.
signer-correct-send = Ask for a correction
signer-correct-open = You have asked for this. You will get an answer by mail.
signer-withdraw-heading = Withdraw
signer-withdraw-text = You can leave at any time and need not say why. Your name is taken off the list at once. Copies that others have made are out of our reach.
signer-withdraw-tick = Yes, I want to withdraw.
signer-withdraw-send = Withdraw my sign-on
signer-receipt-heading = Your receipt
signer-receipt-text = Your sign-on is in the public log. The receipt proves it. Keep it: if your entry were ever missing, you could show it.
signer-receipt-get = Download the receipt
signer-receipt-person = Your sign-on is in the public log, without your name. As long as your name is on the list, the list itself shows which entry is yours. If you want, you can have a proof of your own.
signer-receipt-which = Which receipt?
signer-receipt-without = Without my name’s key.
signer-receipt-without-hint = It shows that an entry is in the log, and does not name you. While you are on the list, the list shows whose entry it is; after you have left, nobody can tell who did not keep a copy.
signer-receipt-with = With my name’s key.
signer-receipt-with-hint = Together with your entry it proves that you signed. Do not keep it on a device that may be taken from you.
signer-receipt-tick = I understand what the file shows.
signer-receipt-waits = Your entry comes into the public log within moments. Then you can have a receipt here.
signer-receipt-waits-daily = Entries come into the public log once a day, and several at a time, so that nobody can tell who signed when. Come back in a day or two for a receipt.
signer-erase-heading = Erase
signer-erase-text = Your sign-on no longer counts, and everything we hold about it is destroyed: name, address, notes, and the links in our mails. This cannot be undone.
signer-erase-left = Copies that others have made are out of our reach. In the public log an entry stays that says nothing about you.
signer-erase-tick = Yes, erase everything for ever.
signer-erase-send = Erase my sign-on
signer-keep-link = The address of this page is yours alone. Whoever has it can do what you can do here.
signer-done-display = Saved. This is how you are shown from now on.
signer-done-correction = Thank you. Your wish has gone to the desk.
signer-done-answer = Thank you. Your answer has gone to the desk.
signer-done-withdrawn = You have withdrawn. There is nothing more to do.
signer-done-confirmed = Thank you. Your sign-on is confirmed.

## How to check the list
check-title = How to check this list
check-lead = You need not believe this site. These three things you can compare yourself, in your browser; a program checks all the rest.
check-text-heading = Is it the text that was signed?
check-text = Everybody signs version { $n } of the text. The fingerprint (SHA-256) below the statement stands for all of it: if one letter were changed, it would be another. Is it the same on the page, on an older print, in what others quote? These are the parts, each with its own fingerprint:
check-manifest = the fingerprint on the page: the list of all parts and their fingerprints
check-authentic = authentic text
check-list-heading = Are the count and the names right?
check-list = Download the list and count its rows, below the line with the headings. The numbers run from 1 without a gap. Names and counts must be the same as on the page:
check-ids = Each name also has a lasting id. If you add # and the id to the address of the statement, you come to that name.
check-log-heading = Does everybody see the same list?
check-log = Whenever a signature is accepted, corrected or withdrawn, an entry is added to the public log of this site. What stands in the log is never changed or taken out. An entry holds no name. It holds a seal that fits one name of the list. Two values stand for the whole log:
check-log-size = How many entries
check-log-root = Root: the fingerprint of all of them
check-log-same = Both also stand at the foot of the statement, in the square code on a print, and in list.json. The log grows, so an older print has fewer entries. Where the number is the same, the root must be the same.
check-log-older = Ask people who kept an older print or file, and compare. Two roots for one number would mean that two lists were shown.
check-log-none = The log has no entry yet.
check-seen-heading = Who watches the log
check-seen = Witnesses are computers of others. Each of these has seen the log as it stands above, and has confirmed that it only goes on from what was there before:
check-seen-none = Nobody outside has confirmed this state of the log. That means: this site could show you one list and others another, and you would find out only by comparing with them. Send the two values above to somebody you trust.
check-commands-heading = All of it, by a program
check-commands = The free program “undersigned” fetches text, list and log, works everything out anew, and says in words what does not fit. In a terminal:
check-policy = So far the program trusts the key that this site shows today. It is better to bring the key along. Save these lines as policy.txt, and compare the first one with somebody who has had it for longer.
check-policy-witnesses = The lines that begin with “witness” name the witnesses. The last line says who must have seen the log.
check-receipt = A receipt that a signer shows you is checked together with the list:
check-monitor = This command looks again every hour and keeps what it has seen. It tells you when the log does not go on from there.
check-hashes = Without our program, on Linux (on macOS write “shasum -a 256” for “sha256sum”): each line must print the fingerprint that stands in its address.
check-format = How log and list are written:
check-not-heading = What cannot be checked this way
check-not-keyboard = Who sat at the keyboard. “Confirmed” means that somebody opened the mail sent to the signer’s address and confirmed there. “Reported” means that only the convenor vouches for the name.
check-not-invented = Whether this site has invented a name and entered it in the log. The log shows that nothing is changed in silence, not that it is true. Ask those who are named.
check-not-missing = Whether a sign-on was left out from the start. Organisations can download a receipt as soon as they have confirmed, and show it.
check-not-choice = Whether the log holds the choice that a signer really made: to be named, or only counted. Who was to be named and is left out is found; where the choice itself was entered otherwise, only the signer can tell, by the receipt.
check-not-old = Whether this is the newest state. The program says first of which day the last entry is. Compare it with what you have kept, or with what others see.
check-not-gone = Who has withdrawn, or is counted without a name. The log shows how many, and not who.

## Pages that only say something
message-not-found-title = There is nothing at this address
message-not-found-text = The address may be mistyped, or the page may have moved.
message-gone-title = This page is gone
message-gone-text = It was here once and has been taken away for good.
message-forbidden-title = This page is not open to you
message-forbidden-text = It needs another role at the desk. The convenor can give it to you.
message-wrong-method-title = This address cannot be used this way
message-wrong-method-text = Please go back and use the form on the page.
message-too-large-title = That is too much at once
message-too-large-text = What was sent is larger than this site takes. Nothing has been saved. Please send less, or a smaller file.
message-too-many-title = Please wait a moment
message-too-many-text = Many requests came from your connection in a short time. Wait a few minutes and try again. Nothing is lost.
message-form-expired-title = The form has been open too long
message-form-expired-text = Nothing has been sent. Please open the form again and fill it in once more.
message-unreadable-title = We could not read this
message-unreadable-text = What arrived here was not complete. Nothing has been saved. Please go back and try again.
message-internal-title = Something went wrong on our side
message-internal-text = It is not your fault. Nothing has been published by it. Please try again in a few minutes.
message-storage-full-title = Nothing can be saved at the moment
message-storage-full-text = The storage of this site is full. You can read everything, but you cannot sign now. Nothing has been saved. Please come back later.
message-sign-on-closed-title = Signing is not possible at the moment
message-signed-out-title = You are signed out
message-signed-out-text = This browser has forgotten the desk.
message-erased-title = Everything is erased
message-erased-text = Name, address and notes of this sign-on are destroyed, and your link no longer leads anywhere. If you have kept a receipt or our mails, you may want to delete them too.
message-incident = If you write to us about it, please give this number:
message-retry = Try again
message-home = To the statements of this site

## What is not right in a form
trouble-kind-missing = Please choose how you sign.
trouble-name-missing = Please give the name that the list should show.
trouble-organisation-missing = Please give the name of the organisation.
trouble-role-missing = Please give your role in the organisation.
trouble-desk-role-missing = Please choose a role.
trouble-desk-last-convenor = Nobody else is a convenor. Make somebody else one first.
trouble-authority-missing = Please tick that you have the authority, or sign for yourself.
trouble-affiliation-missing = Please name your organisation, or sign for yourself without one.
trouble-email-missing = Please give an e-mail address. We need it to ask you to confirm.
trouble-email-unreadable = This does not look like an e-mail address. An example: name@example.org
trouble-too-long = { $n ->
    [one] Please use at most { $n } character.
   *[other] Please use at most { $n } characters.
}
trouble-has-link = Please leave web addresses out of the name.
trouble-odd-start = A name cannot begin with = + - or @.
trouble-hidden-characters = There are hidden characters in it. Please type it anew rather than pasting it.
trouble-website-unreadable = This does not look like a web address. An example: https://example.org
trouble-category-missing = Please choose a group.
trouble-code-missing = Please type the code from the mail.
trouble-code-wrong = This code does not fit, or it is too old. Please compare it with the mail.
trouble-tick-missing = Please tick the box if you want this.
trouble-entry-missing = Please tick at least one entry.
trouble-wish-missing = Please write what should be changed.
trouble-answer-missing = Please write an answer.
trouble-title-missing = Please give a title.
trouble-text-missing = Please give a text.
trouble-date-unreadable = Please write the date as year-month-day, for example 2026-03-31.
trouble-closes-before-opens = Signing would close before it opens. Please look at both dates.
trouble-closing-past = The closing time is past. Please give a later one, or none.
trouble-controller-missing = Please name the body that answers for the data of those who sign.
trouble-zone-unknown = This time zone is not known. An example: Europe/Madrid
trouble-language-unknown = Please give a language code, for example en, es, fr or ar.
trouble-slug-unfit = Please use small letters a to z, digits and hyphens only.
trouble-slug-taken = Another statement has this address. Please choose another one.
trouble-line-unreadable = Line { $n } cannot be read. Please look at the pattern above the field.
trouble-demand-empty = Line { $n } names no addressee, or says nothing.
trouble-group-repeated = Line { $n } repeats the short word of another line.
trouble-file-missing = Please choose a file or paste the text.
trouble-file-unreadable = This file cannot be read. Please save it in another format, or paste the text.
trouble-no-entries-found = No list was found. Please check that the names stand on lines of their own.
trouble-reason-missing = Please choose a reason. The signer will read it.
trouble-contact-reason-missing = Please write what you need the address for.
trouble-question-missing = Please write a question.
trouble-translation-exists = There is a text in this language already.
trouble-in-language = { $language }: { $trouble }

## Reasons for not accepting
reason-authority = Authority not shown
reason-authority-long = We could not see that the organisation has decided to sign. If it has, please tell us how, or let somebody sign who can show it.
reason-duplicate = On the list already
reason-duplicate-long = The same name stands on the list already. Nothing is lost; it is counted once.
reason-unclear = Not clear who signs
reason-unclear-long = From the name we could not tell who signs. You may sign again with the full name.
reason-scope = Not meant for this kind of signer
reason-scope-long = This statement is meant for signers of another kind. Its page says which.
reason-own-wish = The signer asked for it
reason-own-wish-long = You asked us not to list it.
reason-abuse = Not meant seriously (the signer is not told)

## The desk: around its pages
desk-nav = Desk
desk-home = Statements at the desk
desk-paste = Paste a document
desk-outbox = Local outbox
desk-people = People at the desk
desk-sign-out = Sign out
desk-statement-nav = This statement
desk-tab-statement = Statement
desk-tab-queue = Queue
desk-tab-import = Import
desk-tab-record = Record
desk-tab-public = Public page
desk-sign-in-title = The desk
desk-sign-in-lead = For convenors and moderators. We send a link for signing in to your address. You need no password.
desk-sign-in-email = E-mail address
desk-sign-in-send = Send me a link
desk-sign-in-sent = If this address belongs to the desk, a mail with a link is on its way. The link works once, for 30 minutes.
desk-sign-in-again = Ask for a new link
desk-enter-lead = With this button you sign in on this device. The link works once.
desk-enter-button = Enter the desk
desk-enter-unknown = This link has been used already or is too old. Please ask for a new one.

## The desk: first page
desk-empty = There is no statement yet. Take the document you have, with its list, and paste it whole.
desk-waiting = { $n ->
    [one] { $n } waiting
   *[other] { $n } waiting
}
desk-set-apart = { $n ->
    [one] { $n } set apart
   *[other] { $n } set apart
}
desk-none-waiting = none waiting
desk-oldest = the oldest for { $age }
desk-listed = { $n } listed
desk-unsettled = { $n ->
    [one] { $n } imported entry to settle
   *[other] { $n } imported entries to settle
}
desk-paste-button = Paste your whole document
desk-new-button = Begin a new statement
desk-paste-hint = Title, date, text and list are found in the document and shown to you apart. Nothing becomes public by it.
desk-mails-heading = Mails
desk-mails-queued = { $n ->
    [one] { $n } mail waits to be sent
   *[other] { $n } mails wait to be sent
}
desk-mails-failed = { $n ->
    [one] { $n } mail could not be sent
   *[other] { $n } mails could not be sent
}
desk-mails-held = { $n ->
    [one] { $n } of them waits for the next hour.
   *[other] { $n } of them wait for the next hour.
}
desk-mails-held-why = More mails were asked for than may leave in an hour. Somebody may be flooding the form. Whoever runs the server sets how many may leave.
desk-stop-heading = Stop all signing
desk-stop-text = Stops signing for every statement of this site at once. The statements stay readable.
desk-stop-is-stopped = Signing is stopped on this whole site.
desk-stop-notice = Notice for readers
desk-stop-site = Stop signing on the whole site
desk-resume-site = Let signing go on
desk-site-stopped = Signing is stopped on this whole site.

## The desk: queue
queue-title = Waiting for a decision
queue-empty = Nothing is waiting.
queue-order = oldest first
queue-what-heading = What each act does
queue-what-accept = Puts the entry on the list (or into the count) and tells the signer by mail.
queue-what-decline = Keeps it off the list. The signer is told the reason by mail, except for “not meant seriously”.
queue-what-ask = Sends your question by mail. The sign-on waits until it is answered.
queue-what-move = The next and the previous entry.
queue-accept-page = { $n ->
    [one] Accept the one entry on this page that raises no doubt
   *[other] Accept the { $n } entries on this page that raise no doubt
}
queue-accept-page-hint = Confirmed by the signer, nothing like it among the others, no rule against it, no question or wish open. Only entries of this page are accepted, and only as they stand here: one that changes meanwhile is left. This cannot be undone in one go.
queue-set-apart = { $n ->
    [one] { $n } entry was set apart by a rule
   *[other] { $n } entries were set apart by a rule
}
queue-set-apart-title = Set apart by a rule
queue-set-apart-hint = Each says which rule set it apart. They never stand among the others; each can be decided by itself, and many can be declined at once.
queue-set-apart-empty = Nothing is set apart.
queue-comparing = The names are still being compared: { $done } of { $all } so far. More suspects may turn up; please look again in a moment.
queue-changed = This entry changed since you opened the page. Please look at it again before you decide.
queue-unsent = Your question was not sent:
queue-age = waits for { $age }
queue-late = longer than 7 days
queue-authority-yes = authority ticked
queue-authority-no = authority not ticked
queue-answer = Answer of the signer:
queue-wish = Asks for a correction:
queue-reason = Reason
queue-reason-none = Please choose
queue-question = Question to the signer
queue-ask-send = Send the question
act-accept = Accept
act-decline = Decline
act-ask = Ask
source-confirmed = confirmed on { $date }
source-reported = reported by the convenor, line { $line } of
band-same = Almost surely the same as
band-review = Perhaps the same as
band-related = Related, but not the same:
undo-accepted = You have accepted { $name }.
undo-declined = You have declined { $name }.
undo-merged = You have said that { $name } is the same as another.
undo-button = Undo

## The desk: one sign-on
axis-confirmation = Confirmation
axis-moderation = Moderation
axis-standing = Standing
confirmation-none = not confirmed
confirmation-done = confirmed
confirmation-reported = reported by the convenor
moderation-waiting = waiting
moderation-question = a question is open
moderation-quarantined = put aside by a rule
moderation-accepted = accepted
moderation-declined = declined
standing-live = stands
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
sign-on-open-hint = The reason goes on record together with your name.
correction-heading = The correction asked for
correction-hint = Change only what the signer asks for.
correction-note = Note to the signer
correction-note-hint = It is sent with the answer. You may leave it empty.
correction-make = Make the correction
correction-decline = Leave it as it is

## The desk: writing a statement
new-title = New statement
new-lead = It stays a draft until you open signing. You can save and come back.
draft-text-legend = Text
draft-settings-legend = Signing
draft-title = Title
draft-slug = Address
draft-slug-hint = The last part of the web address, for example clean-rivers. It cannot be changed later.
draft-lang = Language
draft-lang-hint = As a code: en, es, fr, ar …
draft-coalition = Coalition
draft-date = Date
draft-body = Text
draft-body-hint = An empty line begins a new paragraph. **bold**, *italic*, ## heading, - list.
draft-demands = Demands
draft-demands-hint = One a line: demand | addressee; addressee
draft-figures = Figures
draft-figures-hint = One a line: what | value | unit | source | date
draft-opens = Signing opens
draft-opens-hint = Leave it empty to open by hand.
draft-closes = Signing closes
draft-closes-hint = Some days before you hand it over leaves time for the queue.
draft-zone = Time zone
draft-zone-hint = For example Europe/Madrid
draft-launch = Launch
draft-launch-hint = Until then signers may keep their names hidden. Leave it empty if there is no launch.
draft-categories = Groups of signers
draft-categories-hint = One a line, in the order of the list: short word | heading. Leave it empty for organisations and individuals.
draft-controller = Responsible for the data
draft-controller-hint = The body that answers for the data of the signers. It is named on the form.
draft-privacy = Web address of the privacy notice
draft-privacy-hint = You may leave it empty.
draft-risk = Your own words about risks
draft-risk-hint = They stand above the button on the form.
draft-save = Save
draft-frozen = The text has been open for signing and cannot be changed any more. You can still change what follows.
open-text = Opening freezes the text, the demands and the figures in all languages as version 1. From then on nobody can change them.
open-now-text = Signing opens by itself at the time below. You can also open it now.
open-button = Open signing
stop-notice = Notice for readers
stop-hint = Stopping takes effect at once and can be taken back. The notice stands on the page.
stop-button = Stop signing
resume-button = Let signing go on
close-button = Close signing
close-hint = Who has signed already may still confirm for 24 hours.
reopen-text = Signing is closed. You can open it again for the same text.
reopen-by-date-text = Signing closed at its closing time. To go on, give a later closing time, or none, and save.
reopen-button = Open again
launch-text = { $n ->
    [one] { $n } name waits for the launch.
   *[other] { $n } names wait for the launch.
}
launch-button = Launch: show these names now
texts-heading = Texts
text-published = public
text-draft = draft
versions-heading = Versions
version-frozen = Version { $n }, frozen on { $date }
translation-new = Add a translation
translation-title = Translation
translation-hint = Readers are told that it is a translation. The authentic text is the one that is signed.
translation-original = The authentic text

## The desk: from a document to a draft
paste-title = Paste your whole document
paste-lead = Copy everything, the text and the list of names, and paste it here. You will see what was found before anything is saved.
paste-document = The document
paste-document-hint = As it is. Numbers, short names and line breaks may stay.
paste-file = Or a file
paste-file-hint = Text, Word (docx), PDF or HTML.
paste-find = Take it apart
paste-found-lead = This was found. Please correct what is not right.
paste-found-hint = You settle the doubts one by one in the next step.
paste-list-from = The list begins at line { $n } of the document.
paste-list = List
paste-list-hint = Line by line, as in the document. If lines of the text have ended up here, move them up into the text.
paste-create = Make a draft of it
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

## The desk: import and review
import-title = Import a list
import-lead = For a list that exists already. Every line is accounted for. The names are marked “reported by the convenor”. When one of them signs here as well, the desk can count the two as one, and the mark goes.
import-file = File
import-file-hint = Text, CSV, Excel (xlsx), Word (docx), PDF or HTML.
import-list = Or paste the list
import-list-hint = One entry a line. Numbers may stay.
import-send = Read the list
import-earlier = Lists read earlier
lines-total = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
lines-entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
lines-headings = { $n ->
    [one] { $n } heading
   *[other] { $n } headings
}
lines-duplicates = { $n ->
    [one] { $n } duplicate
   *[other] { $n } duplicates
}
lines-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
lines-text = { $n ->
    [one] { $n } line of text
   *[other] { $n } lines of text
}
lines-blank = { $n ->
    [one] { $n } empty line
   *[other] { $n } empty lines
}
line-heading = heading
line-duplicate = duplicate
line-question = question
line-text = text
review-title = Settle the list
review-progress = { $done } of { $total } settled
review-accept-all = { $n ->
    [one] Accept { $n } of this page without doubts
   *[other] Accept all { $n } of this page without doubts
}
review-show-open = Show only what is left: { $n }
review-show-all = Show the whole list: { $n }
review-hint = Nothing is on the list until you take it in. What is left out stays on record.
review-line = line { $n }
review-number = printed number { $n }
review-seq = { $n }.
review-others = Lines that are no entry
settled-accepted = Accepted as read
settled-corrected = Corrected
settled-left-out = Left out
settled-same-as = Same as entry { $n }
settled-same-elsewhere = Counted as part of another sign-on
settle-accept = Accept
settle-leave-out = Leave out
settle-correct = Correct
settle-correct-save = Save this reading
settle-kind = Kind
settle-reopen = Settle again
doubt-gap-before = Numbers missing before it: { $missing }
doubt-restart = The numbers start again here
doubt-repeat = The same number stands twice
doubt-out-of-order = The number is out of order
doubt-shared-line = Shares its line with another entry
doubt-joined-lines = Read from more than one line
doubt-possible-typo = Perhaps a slip: { $printed }. Meant could be: { $suggested }
doubt-individual-among-organisations = A person among organisations?
doubt-mixed-script = Letters of different scripts in one word
doubt-bidi-control = Hidden characters that change the direction of writing
doubt-url-in-name = A web address in the name
doubt-contact-removed = An address or number was left out; it does not belong in a public list
doubt-unsure-kind = Not clear whether an organisation or a person
doubt-other = To look at: { $code }

## The desk: outbox, people, record
outbox-lead = No mail server is set, so mails are kept here. Whoever can read them can confirm in the signer’s place: use this only for trying things out.
outbox-empty = There are no mails.
people-seen = last here on { $date }
people-never = never here yet
people-remove = Remove
people-invite-heading = Invite somebody
people-invite-hint = A mail with a link for signing in goes to this address.
people-role = Role
people-invite = Invite
role-convenor = Convenor
role-convenor-hint = Writes and opens statements, imports lists, invites people, decides.
role-moderator = Moderator
role-moderator-hint = Decides about sign-ons.
role-reader = Reader
role-reader-hint = Sees the desk and decides nothing.
record-title = Record
record-lead = Everything that was done with this statement, the latest first.
record-empty = Nothing has been done yet.
record-when = When
record-who = Who
record-act = What
record-why = Why
record-batch = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
act-accepted = Accepted
act-declined = Declined
act-batch-declined = Declined together
act-batch-stopped = Declining together stopped
act-batch-undone = Declining together undone
act-asked = Question sent
act-answered = Question answered
act-undone = Decision undone
act-display-changed = Display changed by the signer
act-correction-asked = Correction asked for
act-correction-made = Correction made
act-correction-declined = Correction not made
act-merged = Joined with another
act-withdrawn = Withdrawn by the signer
act-erased = Data erased
act-contact-opened = Address opened
act-draft-saved = Draft saved
act-opened = Signing opened
act-closed = Signing closed
act-stopped = Signing stopped
act-resumed = Signing resumed
act-launched = Names shown at the launch
act-imported = List read
act-invited = Person invited
act-removed = Person removed
act-signed-in = Signed in

## The desk: after an act
done-accepted = { $name } has been accepted.
done-declined = { $name } has been declined.
done-asked = The question to { $name } has been sent.
done-undone = The decision about { $name } has been undone.
done-signer-left = { $name } has left meanwhile, so this cannot be undone. Nothing was changed.
done-bulk = { $n ->
    [one] { $n } sign-on has been accepted.
   *[other] { $n } sign-ons have been accepted.
}
done-bulk-left = Left as they are, because something has changed since you opened the page: { $names }.
done-already-accepted = { $by } had accepted it already, { $when } ago. Nothing was changed.
done-already-declined = { $by } had declined it already, { $when } ago. Nothing was changed.
done-changed = { $name } has changed since you opened the page. Nothing was done.
done-nothing-to-undo = There is nothing to undo any more.
done-correction-made = The correction has been made. The signer gets a mail.
done-correction-declined = The entry stays as it is. The signer gets a mail.
done-contact-opened = The address is shown below. This is on record.
done-draft-saved = Saved.
done-draft-created = The draft has been made. Next: settle the doubts of the list, then open signing.
done-translation-saved = The translation has been saved.
done-opened = Signing is open.
done-published = The statement is public. The line below says when one can sign.
done-already-open = Signing is open already. Nothing was changed.
done-not-open = Signing is not open. Nothing was changed.
done-closed = Signing is closed.
done-stopped = Signing is stopped.
done-resumed = Signing goes on.
done-stop-lifted = The stop is lifted. Signing is still not possible: the line below says why.
done-site-stopped = Signing is stopped on the whole site.
done-site-resumed = Signing goes on.
done-launched = { $n ->
    [one] { $n } name is shown now.
   *[other] { $n } names are shown now.
}
done-imported = { $n ->
    [one] { $n } entry waits to be settled.
   *[other] { $n } entries wait to be settled.
}
done-imported-before = This list had been read before. Nothing was changed.
done-settled = { $n ->
    [one] { $n } entry settled.
   *[other] { $n } entries settled.
}
done-invited = The invitation is on its way.
done-removed = This person has no way in any more.

## Mails
mail-foot =
    { $site } sent this mail because somebody gave this address there. If it was not you, do nothing: nothing will be published.
mail-foot-settled =
    { $site } sent this mail because somebody gave this address there. If it was not you, please withdraw on the page above.
mail-foot-withdrawn =
    { $site } sent this mail because somebody gave this address there.
mail-own-page =
    Your own page, where you can see how things stand, change how you are shown, or withdraw:

    { $link }

    Please keep this link to yourself.
mail-confirm-subject = Please confirm your sign-on
mail-confirm-body =
    Somebody, probably you, has signed this statement:

    { $title }

    The entry would be printed like this:

    { $entry }

    Nothing is public yet. If this is right, please open this page and confirm:

    { $link }

    Or type this code on the page you came from: { $code }

    If it is not what you sent, open the page all the same: it shows everything that was sent with this address, and you choose.

    { $days ->
        [one] Link and code are good for { $days } day.
       *[other] Link and code are good for { $days } days.
    }
mail-reminder-subject = Your sign-on is not confirmed yet
mail-reminder-first =
    A few days ago somebody, probably you, signed this statement and has not confirmed it yet:
mail-reminder-last =
    This is the last mail about it. Somebody, probably you, signed this statement and has not confirmed it yet:
mail-reminder-body =
    { $title }

    The entry would be printed like this:

    { $entry }

    If you still want this, please confirm here:

    { $link }

    Or type this code on the page you came from: { $code }

    If not, do nothing. The data will be deleted by themselves.
mail-already-subject = Your address has been used again
mail-already-body =
    Somebody, probably you, has signed this statement once more with this address:

    { $title }

    Your first sign-on stands as it was. The second one has not been added, and you need not do anything.
mail-confirmed-subject = Your sign-on is confirmed
mail-confirmed-body =
    Thank you. You have confirmed your sign-on to this statement:

    { $title }

    A person will now look at it. You will get a mail when it has been accepted.
mail-accepted-subject = Your sign-on has been accepted
mail-accepted-body =
    Your sign-on to this statement has been accepted:

    { $title }

    The entry:

    { $entry }
mail-accepted-listed = It is in the public list, or will be within minutes:
mail-accepted-launch = You are counted. Your name appears with the launch. Until then nobody sees it.
mail-accepted-counted = You are counted. Your name is not shown.
mail-declined-subject = About your sign-on
mail-declined-body =
    Your sign-on to this statement has not been accepted:

    { $title }
mail-question-subject = A question about your sign-on
mail-question-body =
    The people who look after this statement have a question about your sign-on:

    { $title }

    The question:

    { $question }

    Please answer it on your own page; a reply to this mail is not read. Until then your sign-on waits.
mail-correction-subject = About the correction you asked for
mail-correction-made =
    The correction has been made. The entry now reads:

    { $entry }
mail-correction-declined =
    The entry has been left as it is:

    { $entry }
mail-correction-note = A note from the desk: { $note }
mail-merged-subject = Your sign-on is counted together with another
mail-merged-body =
    To this statement there is another sign-on by the same signatory:

    { $title }

    The two count as one from now on. Both are kept, and you need not do anything. If you withdraw, yours goes and the other stays.
mail-withdrawn-subject = You have withdrawn
mail-withdrawn-body =
    Your sign-on to this statement has been withdrawn:

    { $title }

    Your name is taken off the list at once. You need not do anything more. If it was not you who withdrew, you can sign again while signing is open.
mail-withdrawn-erase =
    What we still hold about your sign-on you can have erased on your own page:

    { $link }

    Please keep this link to yourself.
mail-desk-subject = Your link to the desk
mail-desk-body =
    With this link you sign in to the desk of { $site }:

    { $link }

    { $minutes ->
        [one] It works once, for { $minutes } minute.
       *[other] It works once, for { $minutes } minutes.
    }
    If you did not ask for it, do nothing.
mail-invitation-subject = Invitation to the desk
mail-invitation-body =
    You are invited to work at the desk of { $site }, where sign-ons to joint statements are looked after.

    Your role: { $role }. { $hint }

    With this link you sign in for the first time:

    { $link }

    { $days ->
        [one] It is good for { $days } day. Later you can ask for a new link at any time.
       *[other] It is good for { $days } days. Later you can ask for a new link at any time.
    }

## The desk: many declined at once
batch-title = Decline many at once
batch-lead = Only what a rule set apart can be chosen here; what waits among the others is never touched. First it is counted and shown. Nobody gets a mail.
batch-rule = Which rule set them apart
batch-any-rule = any rule
batch-rule-rate = many sign-ons from one network in a short time
batch-rule-honeypot = a hidden field was filled in
batch-rule-speed = the form came back faster than a person can read it
batch-domain = Mail domain
batch-domain-hint = What stands after the @, such as mail.example. Addresses are compared and not shown.
batch-name = In the name
batch-name-hint = A word or a part of one; case and accents do not matter.
batch-from = Waiting since then or later
batch-until = Waiting since before then
batch-count-button = Count them
batch-count-hint = Counting changes nothing.
batch-earlier = Declined together before
batch-counted = { $n ->
    [one] { $n } entry is counted. Nothing was done yet.
   *[other] { $n } entries are counted. Nothing was done yet.
}
batch-declining = { $done } of { $all } declined so far.
batch-stopped = Stopped: { $done } of { $all } were declined.
batch-declined = { $n ->
    [one] { $n } entry was declined.
   *[other] { $n } entries were declined.
}
batch-undoing = { $done } of { $all } set apart again so far.
batch-undone = { $n ->
    [one] { $n } entry is set apart again.
   *[other] { $n } entries are set apart again.
}
batch-look-again = Look again
batch-everything = Nothing was chosen: this is all that is set apart.
batch-samples = Some of them
batch-changed = { $n ->
    [one] { $n } changed since it was counted and was left as it was:
   *[other] { $n } changed since they were counted and were left as they were:
}
batch-kept = { $n ->
    [one] { $n } changed since it was declined and was left as it was:
   *[other] { $n } changed since they were declined and were left as they were:
}
batch-decline-button = { $n ->
    [one] Decline this entry
   *[other] Decline these { $n } entries
}
batch-decline-hint = Declined as “not meant seriously”: nobody gets a mail. It goes on by itself, can be stopped, and can be undone as a whole for 30 days. An entry that changes before its turn is left and named here.
batch-go-on-button = Go on declining
batch-stop-button = Stop
batch-undo-button = { $n ->
    [one] Set this entry apart again
   *[other] Set these { $n } entries apart again
}
batch-another = Choose anew

rule-rate = Set apart: many sign-ons came from one network in a short time.
rule-honeypot = Set apart: a hidden field that people do not see was filled in.
rule-speed = Set apart: the form came back faster than a person can read it.

## The desk: what two names are to each other
band-different = Not the same:
verdict-same = Same
verdict-related = Related
verdict-different = Different
verdict-unsure = Not sure
between-same = is the same as
between-related = is related to
between-different = is not the same as
between-unsure = is perhaps the same as
said-same = Decided: the same
said-related = Decided: related, not the same
said-different = Decided: different
said-unsure = Looked at, not settled
said-by = { $said } · { $who }, { $when }
said-by-operator = { $said } · at the command line, { $when }
queue-what-verdict = Says what the suspected one is. “Same” counts the two once and keeps both sign-ons; nothing is joined by itself. It is remembered for the next list and the next statement, and can be undone.
queue-organisation = { $n ->
    [one] This organisation is known here from { $n } other statement
   *[other] This organisation is known here from { $n } other statements
}
review-what-settle = Takes the entry in as read, leaves it out, or changes the reading.
review-what-same = Counts the two once. Both stay on record.
review-what-two = Two signatories. If nothing else is doubtful, the entry is accepted at once.
review-what-unsure = Keeps the doubt for somebody else; the entry waits.
done-names-same = Kept: they are the same.
done-names-related = Kept: they are related, not the same.
done-names-different = Kept: they are different.
done-names-unsure = Kept: looked at, not settled.
done-contradicts = Kept, but it does not fit with what was decided before. See “Decisions about names”.
done-organisation-saved = Saved.
act-names-compared = Said of two names
act-names-reopened = Taken back about two names
act-organisation-changed = Organisation described
organisations-title = Organisations
organisations-lead = Every organisation that has signed something here, under all its names. Only the desk sees this page.
organisations-search = Name, short name or place
organisations-search-button = Search
organisations-suspects = Perhaps one organisation
organisations-empty = No organisation is on a list yet.
organisations-none-found = No organisation was found.
organisations-statements = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
}
organisation-names = Names
organisation-suspects = Perhaps the same organisation
organisation-related = Decided about others
organisation-signed = Has signed
organisation-add = Add what is known
organisation-add-hint = A name in another language or script, a former name, a short name: the organisation is then recognised by it. Nothing of this is published.
organisation-further-name = Further name
organisation-further-hint = You may leave it empty.
organisation-lang = Its language
organisation-lang-hint = A language code, for example en, es, fr or ar. You may leave it empty.
organisation-save = Save
relation-label = What this one is to it
relation-open = not said
relation-save = Save
relation-part-of = Chapter or branch of
relation-has-part = Has the chapter or branch
relation-member-of = Member of
relation-has-member = Has the member
relation-sister = Sister organisation of
decisions-title = Decisions about names
decisions-lead = Who said when what two names are to each other. Each decision serves the next list and the next statement, until it is undone.
decisions-empty = Nothing has been decided yet.
contradictions-heading = What does not fit together
contradictions-lead = From some decisions it follows that two are the same, another says they are not. Undo the one that is wrong.
contradictions-count = { $n ->
    [one] { $n } contradiction
   *[other] { $n } contradictions
}
why-rare = rare
why-generic = sort of body
why-meaning = same meaning
why-spelling = spelling
why-stem = same stem
why-sound = transliteration
why-shortened = shortened
why-spacing = spacing
why-initials = initials
why-only-first = only here: { $name }
why-only-second = only there: { $name }
why-same-short = same short name { $name }
why-shorts-differ = short names differ: { $first }, { $second }
why-short-initials = { $name } is made of the other’s initials
why-short-word = { $name } is a word of the other
why-same-form = same but for case, accents or punctuation
why-places-differ = places differ
why-place-one-side = a place on one side only
why-chapter-one-side = chapter or branch on one side only
why-worldwide-one-side = “international” on one side only
why-numbers-differ = numbers differ
why-number-one-side = a number on one side only
why-kinds-differ = an organisation and a person
why-persons = two people may share a name
why-countries-differ = countries differ
why-same-domain = confirmed from the same mail domain
why-same-mailbox = signed from the same mailbox
why-same-mailbox-but-tag = same mailbox but for +tag
why-same-website = same web site
why-looks-alike = looks the same, written with other letters
more-same-mailbox = and { $n } more from this mailbox
more-same-mailbox-but-tag = and { $n } more from this mailbox but for +tag
more-same-domain = and { $n } more from this mail domain
more-same-website = and { $n } more with this web site
more-looks-alike = and { $n } more by this name, or by one that looks like it
why-declared = by a further name of the organisation
why-decided-same = decided before: the same
why-decided-related = decided before: related
why-decided-different = decided before: different
why-decided-unsure = looked at before, not settled
