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
mail-rush-subject = Many confirmations in a short time
mail-rush-domain =
    { $n ->
        [one] One confirmation of this statement came within an hour from an address at { $domain }:
       *[other] { $n } confirmations of this statement came within an hour from addresses at { $domain }:
    }

    { $title }
mail-rush-network =
    { $n ->
        [one] One confirmation of this statement came within an hour from one network:
       *[other] { $n } confirmations of this statement came within an hour from one network:
    }

    { $title }
mail-rush-body =
    There may be a good reason, such as a university or an office where many sign. Nobody was refused, and nothing was accepted. Please look at who waits before you accept many at once:

    { $link }

    You are told of this once an hour at most.
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
