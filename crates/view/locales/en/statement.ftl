## The statement
text-label = Text of the statement
text-languages = Language of the text
# Before those to whom the statement is addressed.
addressees-to = To:
translation-notice = This is a translation.
sign-button-organisation = Sign for an organisation
sign-button-person = Sign as an individual
authentic-link-in = Read the text that is signed, in { $language }
authentic-link = Read the text that is signed
who-heading = Who may sign
who-organisation = Organisations, through somebody who is authorised to sign for them.
who-individual = Individuals, in their own name.
who-affiliated = Individuals whose organisation is shown for identification only. The organisation does not sign.
who-checked = Each signature made here is confirmed by e-mail and checked by the team before it is on the list.
demands-heading = What we ask for
figures-heading = Figures in this statement
figure-source = Source: { $source }
figure-as-of = as of { $date }
list-heading = Signed by
list-as-of = As of { $date }
list-empty = There are no names on the list.
list-empty-open = There are no names on the list yet. The first ones appear here once they are confirmed and checked.
# Beside a name that the coalition gave us and its owner has not confirmed; read aloud for the sign °.
mark-unconfirmed = not confirmed
heading-organisations = Organisations
heading-individuals = Individuals
heading-affiliated = Individuals, with affiliation
disclaimer = Affiliation is given for identification only. It does not mean that the organisation has signed.
list-names-heading = Names on the list
list-search-label = Find a name on the list
list-search-button = Search
list-search-more = Choose by country or kind
list-search-kind = Who signs
list-search-kind-all = Organisations and individuals
list-search-country-all = All countries
list-search-found = { $n ->
    [one] { $n } name of { $total }
   *[other] { $n } names of { $total }
}
list-search-none = No name on the list has all of this.
list-search-hint = Part of a name is enough. Capitals and accents do not matter. With fewer words you find more.
list-search-all = Back to the whole list
list-parts-label = Parts of the list
# First and last number of a part of the list.
list-part-numbers = { $from } to { $to }
list-goes-on = The list has { $n } names. It goes on here:
# On paper, before the address of the PDF.
list-goes-on-paper = The list goes on. All { $n } names are in the PDF:
contents-heading = Contents
version-line = Version { $n } of the text
log-line = { $n ->
    [one] Public log: { $n } entry
   *[other] Public log: { $n } entries
}
log-root = fingerprint
log-qr = QR code: it holds the number of entries and their fingerprint, and leads to the page on checking this list.
log-kept = The QR code holds both values. If you keep a printed copy, you can compare it with the log later.
check-link = How to check this list
download-csv = List as a table (CSV)
download-json = List for programs (JSON)
controller-line = The body responsible for the data of those who sign: { $name }
contact-line = Contact: { $contact }
privacy-link = How the data are handled
entry-as-printed = As it would be listed
entry-yours = Your entry
entry-listed = As it is listed
entry-not-listed = Not on the list
