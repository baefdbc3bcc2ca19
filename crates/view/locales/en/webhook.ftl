# Other programs that are told what happens.
webhooks-title = Webhooks
webhooks-text = Another program, yours or a partner’s, is told as soon as something becomes public. It learns nothing that the public page does not show.
webhooks-none = No program is told yet.
webhooks-list-heading = Who is told
webhooks-add-heading = Add a webhook
webhooks-url = Address of the program
webhooks-url-hint = Begins with https://
webhooks-occasions = Told when
webhooks-add = Add webhook
webhooks-secret-heading = Secret of the new webhook
webhooks-secret-text = The program needs it to see that a message comes from here. Copy it now: it is not shown again.
webhooks-delivered = { $n ->
    [one] { $n } message received
   *[other] { $n } messages received
  }
webhooks-last = Last one: { $date }
webhooks-waiting = { $n ->
    [one] { $n } message waits
   *[other] { $n } messages wait
  }
webhooks-given-up = { $n ->
    [one] { $n } message given up
   *[other] { $n } messages given up
  }
webhooks-problem = Last try on { $date }: { $why }
webhooks-test = Send a test
webhooks-remove = Remove
webhook-unreachable = nobody answers at this address. We try again for about three days.
webhook-slow = the program took too long to answer. We try again for about three days.
webhook-refused = the program did not accept the message. We try again for about three days.
webhook-moved = the program sends us to another address. Add a webhook with that one, and remove this.
webhook-inner = the address leads into a network that is not public. Nothing is sent there.
webhook-gone = the program says that it is gone. Nothing more is sent; a test starts it again.
occasion-accepted = a signature counts
occasion-withdrawn = a signature no longer counts
occasion-opened = signing opens
occasion-closed = signing closes
act-webhook-added = Webhook added
act-webhook-removed = Webhook removed
done-webhook-added = The webhook was added.
done-webhook-removed = The webhook was removed.
done-webhook-tested = A test is on its way. Load this page again in a moment to see whether it arrived.
trouble-webhook-address = This is not an address of a program. It begins with https:// and has no password in it.
trouble-webhook-inner = This address is in a network that is not public. Give one that everybody can reach.
trouble-webhook-occasions = Tick at least one occasion.
trouble-webhook-many = A statement has at most { $n } webhooks. Remove one first.
