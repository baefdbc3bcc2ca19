## The statement
text-label = Text of the statement
text-languages = Language of the text
translation-notice = This is a translation. The text that is signed is the one in
sign-button-organisation = Sign for an organisation
sign-button-person = Sign as an individual
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
entry-as-printed = As it would be listed
entry-yours = Your entry
entry-listed = As it is listed
entry-not-listed = Not on the list
