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
