## Mails
mail-reason =
    You are receiving this e-mail because somebody gave this address at { $site }. If it was not you, do nothing: nothing will be published, and the data will be deleted.
mail-reason-settled =
    You are receiving this e-mail because somebody gave this address at { $site }. If it was not you, withdraw the signature on the page above.
mail-reason-withdrawn =
    You are receiving this e-mail because somebody gave this address at { $site }.
mail-no-reply = Replies to this e-mail are not read.
mail-own-page =
    Your signature page, where you can see the status, change how you are listed, or withdraw:

    { $link }

    Keep this link to yourself.
mail-confirm-subject = Please confirm your signature – { $about }
mail-confirm-launch = The name is not shown before the launch, as you chose.
mail-confirm-counted = The signature is counted only, as you chose. The name is not shown.
mail-confirm-body =
    Somebody, probably you, has signed this statement:

    { $statement }

    The entry:

    { $entry }

    Nothing is public yet. If this is right, open this page and confirm:

    { $link }

    Or type this code on the page you came from: { $code }

    If it is not what you sent, open the page all the same: it shows everything that was sent with this address, and you choose.

    { $days ->
        [one] The link and the code work for { $days } day.
       *[other] The link and the code work for { $days } days.
    }
mail-reminder-subject = Your signature is not confirmed yet – { $about }
mail-reminder-first =
    A few days ago somebody, probably you, signed this statement and has not confirmed it yet:
mail-reminder-last =
    This is the last e-mail about it. Somebody, probably you, signed this statement and has not confirmed it yet:
mail-reminder-body =
    { $statement }

    The entry:

    { $entry }

    If you still want this, confirm here:

    { $link }

    Or type this code on the page you came from: { $code }

    If not, do nothing. Your data will be deleted automatically.
mail-already-subject = Your address was used again – { $about }
mail-already-body =
    Somebody, probably you, has signed this statement once more with this address:

    { $statement }

    Your first signature stays as it was. The second one has not been added, and you need not do anything.
mail-confirmed-subject = Your signature is confirmed – { $about }
mail-confirmed-body =
    Thank you. You have confirmed your signature to this statement:

    { $statement }

    A member of the team will check it. We will e-mail you when it is accepted. Until then it is not on the list.
mail-accepted-subject = Your signature has been accepted – { $about }
mail-accepted-body =
    Your signature to this statement has been accepted:

    { $statement }

    The entry:

    { $entry }
mail-accepted-listed = It is on the public list, or will be within minutes:
mail-accepted-launch = You are counted. Your name appears with the launch. Until then nobody sees it.
mail-accepted-counted = You are counted. Your name is not shown.
mail-declined-subject = About your signature – { $about }
mail-declined-body =
    Your signature to this statement has not been accepted:

    { $statement }
mail-question-subject = A question about your signature – { $about }
mail-question-body =
    The team behind this statement has a question about your signature:

    { $statement }

    The question:

    { $question }

    Please answer it on your signature page, so that we can continue.
mail-correction-subject = About the correction you asked for – { $about }
mail-correction-made =
    The correction has been made. The entry now reads:

    { $entry }
mail-correction-declined =
    The entry has been left as it is:

    { $entry }
mail-correction-note = A note from the team: { $note }
mail-merged-subject = Your signature is counted together with another – { $about }
mail-merged-body =
    There is another signature to this statement by the same signatory:

    { $statement }

    The two count as one from now on. Both are kept, and you need not do anything. If you withdraw, yours goes and the other stays.
mail-withdrawn-subject = You have withdrawn – { $about }
mail-withdrawn-body =
    Your signature to this statement has been withdrawn:

    { $statement }

    If your name was on the list, it is taken off at once. You need not do anything more. If it was not you who withdrew, you can sign again while signing is open.
mail-withdrawn-erase =
    On your signature page you can erase everything we still hold about your signature:

    { $link }

    Keep this link to yourself.
mail-rush-subject = Many confirmations in a short time
mail-rush-domain =
    { $n ->
        [one] One signature to this statement was confirmed within an hour from an address at { $domain }:
       *[other] { $n } signatures to this statement were confirmed within an hour from addresses at { $domain }:
    }

    { $title }
mail-rush-network =
    { $n ->
        [one] One signature to this statement was confirmed within an hour from one network:
       *[other] { $n } signatures to this statement were confirmed within an hour from one network:
    }

    { $title }
mail-rush-body =
    There may be a good reason, such as a university or an office where many people sign. Nobody was refused, and nothing was accepted. Please look at who is waiting before you accept many at once:

    { $link }

    You are told of this at most once an hour.
mail-desk-subject = Your sign-in link – { $site }
mail-desk-body =
    Use this link to sign in to the team area of { $site }:

    { $link }

    { $minutes ->
        [one] It works once, for { $minutes } minute.
       *[other] It works once, for { $minutes } minutes.
    }
    If you did not ask for it, do nothing.
mail-invitation-subject = Invitation to the team area – { $site }
mail-invitation-body =
    You are invited to join the team of { $site }, which checks the signatures to joint statements.

    Your role: { $role }. { $hint }

    Use this link to sign in for the first time:

    { $link }

    { $days ->
        [one] It works for { $days } day. Later you can ask for a new link at any time.
       *[other] It works for { $days } days. Later you can ask for a new link at any time.
    }
