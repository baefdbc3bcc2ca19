## Signing
sign-title = Sign the statement
sign-fax = Leave this field empty
sign-kind = Who is signing?
sign-as-organisation = An organisation. I am authorised to sign for it.
sign-as-individual = I am signing as an individual.
sign-as-affiliated = I am signing as an individual. My organisation is shown for identification only.
sign-for-organisation = You are signing for an organisation and are authorised to do so.
sign-for-individual = You are signing as an individual.
sign-for-affiliated = You are signing as an individual. Your organisation is shown for identification only.
sign-kind-change = Change
sign-organisation-name = Name of the organisation
sign-your-name = Your name
sign-country = Country
sign-country-unknown = We do not know { $text } as a country, so it is listed as your place. To change that, go back.
sign-position = Your position in the organisation
sign-position-hint = Not published.
sign-more-organisation = More about the organisation (optional)
sign-more-person = More about you (optional)
sign-risk = Is it a risk for you to be named?
sign-expired = This form had expired. Nothing has been sent, and nothing you typed is lost. Check it and send it now.
sign-name = Name
sign-name-hint = Exactly as it should be listed.
sign-short-name = Short name
sign-short-name-hint = For example NIF.
sign-other-name = Name in another language or script
sign-other-name-hint = Listed after the main name.
sign-affiliation = Your organisation
sign-affiliation-hint = Shown for identification only. This does not mean that the organisation signs.
sign-place = Town or region
sign-category = Group in the list
sign-category-none = Choose
sign-role = Profession or title
sign-role-hint = Listed after your name.
sign-authority-hint = We may ask who took the decision. Please wait until your organisation has decided.
sign-website = Website
sign-website-hint = Helps us to check the organisation. Published in the list files (CSV, JSON).
sign-email = Your e-mail address
sign-email-hint = To confirm your signature and tell you what happens with it. Never published.
sign-display = How your name is shown
sign-launch-on = The launch is planned for { $date }.
risk-heading = Before you sign
risk-public = The list is public. Anybody can read it, copy it and keep it, even after you withdraw.
risk-choice = If being named could harm you or others, choose “counted only”, or do not sign. Either is fine.
risk-data = We keep your e-mail address to confirm your signature and to write to you about it. We do not store your IP address.
sign-check = Continue
sign-check-hint = Next you see your entry. Nothing is sent yet.
sign-preview-heading = Your entry on the list
sign-preview-kind = Signing as
sign-preview-text = Text
sign-send = Send
sign-edit = Change something

## Check your inbox
inbox-title = Check your inbox
inbox-sent = { $n ->
    [one] We have sent a mail to this address. Nothing is public yet. Open the mail and confirm within { $n } day.
   *[other] We have sent a mail to this address. Nothing is public yet. Open the mail and confirm within { $n } days.
}
inbox-look-for = The mail contains a link and a code. Open the link, or type the code here. Either is enough.
inbox-outbox = This site sends no mails. They are kept at the desk, where they can be read:
inbox-outbox-link = Local outbox
inbox-code = Code from the mail
inbox-code-hint = Capital and small letters are the same.
inbox-code-send = Continue
inbox-none-heading = If no mail arrives
inbox-none-wait = Wait a few minutes. Some mail servers delay the first mail from a new sender.
inbox-none-folder = Look in your spam folder.
inbox-none-again = Check the address you gave. If it was wrong, just sign again. We will delete the first attempt.
inbox-none-limit = If several forms were sent with this address, the next mail comes later. The link in an earlier mail shows your entry too.

## What is not right in a form
trouble-kind-missing = Choose who is signing.
trouble-name-missing = Enter the name that the list should show.
trouble-organisation-missing = Enter the name of the organisation.
trouble-role-missing = Enter your position in the organisation.
trouble-desk-role-missing = Choose a role.
trouble-desk-last-convenor = Nobody else is a convenor. Make somebody else one first.
trouble-affiliation-missing = Name your organisation, or sign as an individual without one.
trouble-email-missing = Enter an e-mail address. We need it to ask you to confirm.
trouble-email-unreadable = This does not look like an e-mail address. An example: name@example.org
trouble-too-long = { $n ->
    [one] Use at most { $n } character.
   *[other] Use at most { $n } characters.
}
trouble-has-link = Leave web addresses out of the name.
trouble-odd-start = A name cannot begin with = + - or @.
trouble-hidden-characters = There are hidden characters in it. Type it again instead of pasting it.
trouble-website-unreadable = This does not look like a web address. An example: https://example.org
trouble-category-missing = Choose one of the groups.
trouble-code-missing = Type the code from the mail.
trouble-code-wrong = That code is wrong or has expired. Compare it with the mail.
trouble-tick-missing = Tick the box if you want this.
trouble-entry-missing = Tick at least one entry.
trouble-wish-missing = Change a field, or write what should be changed.
trouble-answer-missing = Write an answer.
trouble-title-missing = Enter a title.
trouble-text-missing = Enter a text.
trouble-date-unreadable = Write the date as year-month-day, for example 2026-03-31.
trouble-closes-before-opens = Signing would close before it opens. Check both dates.
trouble-closing-past = The closing time is past. Enter a later one, or none.
trouble-controller-missing = Name the body that is responsible for the data of those who sign.
trouble-zone-unknown = This time zone is not known. An example: Europe/Madrid
trouble-language-unknown = Enter a language code, for example en, es, fr or ar.
trouble-slug-unfit = Use small letters a to z, digits and hyphens only.
trouble-slug-taken = Another statement has this address. Choose another one.
trouble-line-unreadable = Line { $n } cannot be read. Look at the pattern above the field.
trouble-demand-empty = Line { $n } names no addressee, or says nothing.
trouble-group-repeated = Line { $n } repeats the short word of another line.
trouble-file-missing = Choose a file or paste the text.
trouble-file-unreadable = This file cannot be read. Save it in another format, or paste the text.
trouble-no-entries-found = No list was found. Check that each name stands on a line of its own.
trouble-reason-missing = Choose a reason. The signer will read it.
trouble-contact-reason-missing = Write what you need the address for.
trouble-question-missing = Write a question.
trouble-translation-exists = There is a text in this language already.
trouble-in-language = { $language }: { $trouble }
