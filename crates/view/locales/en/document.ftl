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
# For the team: why there is no PDF, or what it lacks.
document-too-slow = The PDF could not be made: it takes more than { $n } seconds of computing. The other forms are as they should be. Whoever runs the site can allow more time (limits.typesetter_seconds).
document-too-big = The PDF could not be made: it takes more than { $n } MB of memory. The other forms are as they should be. Whoever runs the site can allow more (limits.typesetter_megabytes).
document-broke-off = The PDF could not be made, because of a fault in this program. The other forms are as they should be. Whoever runs the site finds more in its log.
document-missing = In the PDF some letters print as empty boxes, because no font has them: { $scripts }. Whoever runs the site can add a font (limits.typesetter_fonts).
document-as-pdf = As PDF
