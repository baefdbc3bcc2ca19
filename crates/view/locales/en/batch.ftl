## The team area: many declined at once
batch-title = Decline many at once
batch-lead = Only entries that a rule has set apart can be chosen here; the others are never touched. They are counted and shown first. Nobody gets an e-mail.
batch-rule = Which rule set them apart
batch-any-rule = any rule
batch-rule-rate = many sign-ons from one network in a short time
batch-rule-honeypot = a hidden field was filled in
batch-rule-speed = the form came back faster than a person can read it
batch-domain = Mail domain
batch-domain-hint = The part after the @, such as mail.example. Addresses are compared, not shown.
batch-name = In the name
batch-name-hint = A word or a part of one; case and accents do not matter.
batch-zone = In the statement’s own time zone, { $zone }
batch-from = Waiting since this time or later
batch-until = Waiting since before this time
batch-count-button = Count them
batch-count-hint = Counting changes nothing.
batch-earlier = Declined together earlier
batch-counted = { $n ->
    [one] { $n } entry found. Nothing has been done yet.
   *[other] { $n } entries found. Nothing has been done yet.
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
batch-look-again = Refresh
batch-everything = You made no choice: this is everything that is set apart.
batch-samples = Some examples
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
batch-decline-hint = Declined as “{ $reason }”: nobody gets an e-mail. It runs by itself, can be stopped, and can be undone as a whole for 30 days. An entry that changes before its turn is left as it is and named here.
batch-go-on-button = Continue declining
batch-stop-button = Stop
batch-undo-button = { $n ->
    [one] Set this entry apart again
   *[other] Set these { $n } entries apart again
}
batch-another = Choose again

rule-rate = Set apart: many sign-ons came from one network in a short time.
rule-honeypot = Set apart: a hidden field that people do not see was filled in.
rule-speed = Set apart: the form came back faster than a person can read it.
