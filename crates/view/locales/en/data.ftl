## The statement as data: workbook, feed, citation
data-about = About
data-title = Title
data-coalition = Coalition
data-date = Date
data-as-of = Time
data-address = Address
data-check = How to check it
data-all = Signatures
data-confirmed-organisations = Confirmed by e-mail: organisations
data-confirmed-individuals = Confirmed by e-mail: individuals
data-unnamed = Of these, counted without a name
data-reported-organisations = Not confirmed: organisations
data-reported-individuals = Not confirmed: individuals
data-listed = Names on the list
data-version = Version of the text
data-frozen = Text
data-text-hash = Fingerprint of the text (SHA-256)
data-log = Public log
data-log-entries = Entries in the log
data-log-root = Fingerprint of the log
# Headings of columns.
data-number = No.
data-name = Name
data-short-name = Short name
data-other-name = Name in another language
data-kind = Kind
data-role = Role
data-affiliation = Affiliation (for identification only)
data-place = Place
data-country = Country
data-website = Website
data-status = Status
data-signed-version = Version signed
data-id = Identifier
# In the column of the status; the other word is mark-unconfirmed.
data-confirmed = confirmed
# Links to files, in the row that begins with document-forms.
data-word = Word
data-workbook = List for Excel
data-text = plain text
data-markdown = Markdown
data-feed = News feed (Atom)
data-bibtex = Citation (BibTeX)
data-csl = Citation (CSL)

## News of a statement, each the title of an entry in the feed
feed-opened = Signing is open
feed-paused = Signing is paused
feed-resumed = Signing goes on
feed-closed = Signing is closed
feed-launched = The launch: the names that waited are on the list
feed-reached = { $n ->
    [one] { $n } signature
   *[other] { $n } signatures
}
