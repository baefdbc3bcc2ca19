## The desk: around its pages
desk-nav = Team area
desk-menu = Menu
desk-home = Statements
desk-paste = Paste a document
desk-outbox = Local outbox
desk-people = Team
desk-sign-out = Sign out
desk-statement-nav = This statement
desk-tab-import = Import
desk-tab-record = History
desk-tab-public = Public page
desk-sign-in-title = Team area
desk-sign-in-lead = For the team behind a statement. We e-mail you a sign-in link. You need no password.
desk-sign-in-email = E-mail address
desk-sign-in-send = Send me a link
desk-sign-in-sent = If this address belongs to the team, an e-mail with a link is on its way. The link works once, for 30 minutes.
desk-sign-in-again = Ask for a new link
desk-enter-lead = Press the button to sign in on this device. The link works once.
desk-enter-button = Sign in
desk-enter-unknown = This link has already been used or has expired. Ask for a new one.

## The desk: first page
desk-empty = There is no statement yet. Take the document you have, with its list of names, and paste it whole.
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
desk-listed = { $n } accepted
desk-unsettled = { $n ->
    [one] { $n } imported entry to check
   *[other] { $n } imported entries to check
}
desk-paste-button = Paste your whole document
desk-new-button = Start a new statement
desk-paste-hint = Title, date, text and list are found in the document and shown separately. Nothing is published.
desk-mails-heading = E-mails
desk-mails-none = No e-mail is waiting.
desk-mails-queued = { $n ->
    [one] { $n } e-mail waiting to be sent
   *[other] { $n } e-mails waiting to be sent
}
desk-mails-failed = { $n ->
    [one] { $n } e-mail could not be sent
   *[other] { $n } e-mails could not be sent
}
desk-mails-held = { $n ->
    [one] { $n } of them waits for the next hour.
   *[other] { $n } of them wait for the next hour.
}
desk-mails-held-why = More e-mails were requested than may be sent in an hour. Somebody may be flooding the form. Whoever runs the server sets the limit.
desk-stop-heading = Pause all signing
desk-stop-text = Pauses signing for every statement of this site at once. The statements can still be read.
desk-stop-is-stopped = Signing is paused on this whole site.
desk-stop-notice = Notice for readers
desk-stop-site = Pause signing on the whole site
desk-resume-site = Resume signing
desk-site-stopped = Signing is paused on this whole site.

## The desk: after an act
done-accepted = { $name } has been accepted.
done-declined = { $name } has been declined.
done-asked = The question to { $name } has been sent.
done-undone = The decision about { $name } has been undone.
done-signer-left = { $name } has withdrawn in the meantime, so this cannot be undone. Nothing was changed.
done-bulk = { $n ->
    [one] { $n } sign-on has been accepted.
   *[other] { $n } sign-ons have been accepted.
}
done-bulk-left = Left as they are, because something has changed since you opened the page: { $names }.
done-already-accepted = { $by } had accepted it already, { $when } ago. Nothing was changed.
done-already-declined = { $by } had declined it already, { $when } ago. Nothing was changed.
done-changed = { $name } has changed since you opened the page. Nothing was done.
done-nothing-to-undo = There is nothing left to undo.
done-correction-made = The correction has been made. The signer gets an e-mail.
done-correction-declined = The entry stays as it is. The signer gets an e-mail.
done-contact-opened = The address is shown below. This is noted in the history.
done-draft-saved = Saved.
done-draft-created = The draft is ready. Read it as readers will see it, then open signing.
done-translation-saved = The translation has been saved.
done-opened = Signing is open.
done-published = The statement is public. The line below says when people can sign.
done-already-open = Signing is open already. Nothing was changed.
done-not-open = Signing is not open. Nothing was changed.
done-closed = Signing is closed.
done-stopped = Signing is paused.
done-resumed = Signing is open again.
done-stop-lifted = Signing is no longer paused, but it is still not possible: the line below says why.
done-site-stopped = Signing is paused on the whole site.
done-site-resumed = Signing is open again.
done-launched = { $n ->
    [one] { $n } name is shown now.
   *[other] { $n } names are shown now.
}
done-imported = { $n ->
    [one] { $n } entry is waiting to be checked.
   *[other] { $n } entries are waiting to be checked.
}
done-imported-before = This list had been read before. Nothing was changed.
done-line-taken = The line is an entry now and waits to be checked.
done-line-put-back = The line is no longer an entry.
done-invited = The invitation is on its way.
done-removed = This person can no longer sign in.
desk-tab-overview = Overview
desk-tab-check = To check
desk-tab-signatures = All signatures
desk-tab-text = Text and dates
desk-tab-preview = Preview
overview-unconfirmed = { $n ->
    [one] { $n } has not confirmed yet
   *[other] { $n } have not confirmed yet
}
next-heading = What comes next
next-settle = { $n ->
    [one] Check { $n } imported entry.
   *[other] Check { $n } imported entries.
}
next-check = { $n ->
    [one] Check { $n } signature. It has been waiting for { $age }.
   *[other] Check { $n } signatures. The oldest has been waiting for { $age }.
}
next-nothing = Nothing waits for you.
next-settled = { $n ->
    [one] The imported entry has been checked.
   *[other] All { $n } imported entries have been checked.
}
next-preview = Look at the draft as readers will see it.
next-open = Then open signing. You will see the text once more and be asked first.
next-opens = Signing opens on { $date }.
next-launch = Launch on { $date }: names waiting for it are shown then.
next-closes = Signing closes on { $date }.
next-share = Send this address to those you want to sign: { $address }
days-heading = The last 14 days
days-confirmed = { $n ->
    [one] { $n } signature confirmed by e-mail
   *[other] { $n } signatures confirmed by e-mail
}
preview-ribbon = Draft.
preview-only-you = Only your team sees this page. Nothing can be signed here.
preview-back = Back to the team area
preview-page = The page
preview-form = The form
settings-title = Settings
settings-name = Name of this site
settings-url = Public address
settings-contact = How signers can reach you
settings-none = Not set
settings-hint = Whoever runs the server sets these four in its configuration.
kept-title = What you typed is still here
kept-sign-in = You have been signed out in the meantime, so nothing was saved. Sign in again, in a new tab of this browser. Then come back to this page and continue.
kept-sign-in-link = Sign in again
kept-continue = I have signed in: continue
kept-send = The page you typed on had expired or belonged to an earlier session, so nothing has been saved yet. You can send it again now.
kept-send-button = Send it again
kept-typed = What you typed
