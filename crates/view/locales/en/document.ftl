## The statement as a document: PDF, Word, plain text
# The line on the cover: "Signed by 47 organisations and 312 individuals".
document-cover-both = Signed by { $organisations } and { $individuals }
document-cover-one = Signed by { $who }
document-page = Page { $n } of { $of }
document-draft = Draft, not signed by anyone
document-check-heading = How to check this document
document-check = Whether this text and these names are the published ones can be checked at { $address }
document-frozen = fixed on { $date }
document-signed-in = The text that is signed is the one in { $language }.
document-sign = Sign at { $address }
document-more = and { $n } more
document-forms = Take it with you:
document-pdf = PDF
document-pdf-press = PDF with the names first
document-pdf-bilingual = PDF in two languages
document-poster = Poster (PDF)
