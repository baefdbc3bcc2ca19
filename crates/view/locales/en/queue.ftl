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
