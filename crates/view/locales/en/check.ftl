## How to check the list
check-title = How to check this list
# The lines at the top: what the log says. Each line stands for itself and can be quoted.
check-result-heading = What the public log says, { $date }
check-result-text = The text has not changed since { $date }. It is version { $n }.
check-result-names = { $summary }. Names on the list: { $n }.
check-result-unchanged = No signature has been corrected, withdrawn or removed.
check-result-changes = Changed since they were accepted: { $changes }.
check-changes-corrected = { $n ->
    [one] { $n } corrected
   *[other] { $n } corrected
}
check-changes-withdrawn = { $n ->
    [one] { $n } withdrawn by its signer
   *[other] { $n } withdrawn by their signers
}
check-changes-merged = { $n ->
    [one] { $n } counted together with another one
   *[other] { $n } counted together with others
}
check-changes-removed = { $n ->
    [one] { $n } removed by the team
   *[other] { $n } removed by the team
}
check-result-log = { $n ->
    [one] The log has { $n } entry.
   *[other] The log has { $n } entries.
}
check-result-day = The last one is from { $date }.
check-result-seen = Confirmed from outside by: { $witnesses }.
check-result-unseen = Nobody outside watches this log yet.
check-result-open = No log can tell who sat at the keyboard, or whether a name was invented. Ask those who are named.
check-result-ask = Questions: { $contact }
check-lead = This site worked these lines out from its own log. You do not have to take its word for it. Three things you can check yourself in your browser; a free program checks the rest.
check-text-heading = Is it the text that was signed?
check-text = Everybody signs version { $n } of the text. The fingerprint (SHA-256) below the statement stands for all of it: if a single letter changed, the fingerprint would be different. Is it the same on the page, on an older printed copy and in what others quote? These are the parts, each with its own fingerprint:
check-manifest = the fingerprint on the page: the list of all parts and their fingerprints
check-authentic = authentic text
check-list-heading = Are the numbers and the names right?
check-list = Download the list and count the rows (not the header). They are numbered from 1 without a gap. Names and numbers must be the same as on the page:
check-ids = Each name also has a permanent id. If you add # and the id to the address of the statement, you come to that name.
check-machine-words = In the files, names that are not confirmed carry the word “{ $word }”.
check-log-heading = Does everybody see the same list?
check-log = Whenever a signature is accepted, corrected or withdrawn, an entry is added to the public log of this site. Entries are never changed or removed. An entry holds no name. It holds a code that matches exactly one name on the list. Two values identify the whole log:
check-log-size = Number of entries
check-log-root = Fingerprint of all entries (root)
check-log-same = Both are also at the foot of the statement, in the QR code of a printed copy and in list.json. The log grows, so an older copy has fewer entries. Where the number is the same, the fingerprint must be the same.
check-log-older = Ask people who kept an older copy or file, and compare. Two fingerprints for one number would mean that two lists were shown.
check-log-none = The log has no entry yet.
check-seen-heading = Who watches the log
check-seen = Witnesses are computers that belong to others. Each of these has seen the log as above and has confirmed that entries were only added:
check-seen-none = Nobody outside has confirmed this state of the log. So this site could show you one list and others another, and you would find out only by comparing with them. Send the two values above to somebody you trust.
check-page = Check all of it here, in your browser, without a program:
check-commands-heading = All of it, with a program
check-commands = A free program fetches text, list and log, works everything out again, and explains in plain words what does not match. In a terminal:
check-program = The program “undersigned”
check-policy = So far the program trusts the key that this site shows today. It is safer to use a key you already have. Save these lines as policy.txt, and compare the first one with somebody who has had it for longer.
check-policy-witnesses = The lines that begin with “witness” name the witnesses. The last line says who must have seen the log.
check-receipt = A receipt that a signer shows you is checked together with the list:
check-monitor = This command looks again every hour and remembers what it has seen. It warns you if anything that was there before has changed.
check-hashes = Without our program, on Linux (on macOS write “shasum -a 256” for “sha256sum”): each line must print the fingerprint in its address.
check-format = How log and list are written:
check-format-log = the log
check-format-list = the list
check-not-heading = What cannot be checked this way
check-not-keyboard = Who sat at the keyboard. “Confirmed by e-mail” means that somebody opened the e-mail sent to the signer’s address and confirmed there. “Not confirmed” means that only the coalition vouches for the name.
check-not-invented = Whether this site has invented a name and entered it in the log. The log shows that nothing was changed silently, not that it is true. Ask those who are named.
check-not-missing = Whether a signature was left out from the start. Organisations can download a receipt as soon as they have confirmed, and show it.
check-not-choice = Whether the log holds the choice that a signer really made: to be named, or only counted. If somebody who was to be named is left out, it shows; if the choice itself was entered wrongly, only the signer can tell, with the receipt.
check-not-old = Whether this is the newest state. The program first gives the day of the last entry. Compare it with what you have kept, or with what others see.
check-not-gone = Who has withdrawn, or is counted without a name. The log shows how many, not who.
