## Signing
sign-title = Sign the statement
sign-version = You are signing version { $n } of the text.
sign-fax = Leave this field empty
sign-kind = How do you sign?
sign-as-organisation = I sign for an organisation, and I may do so.
sign-as-individual = I sign for myself, as a person.
sign-as-affiliated = I sign for myself, and the list names my organisation only to say who I am.
sign-group-name = What the list shows
sign-name = Name
sign-name-hint = The name of the organisation, or your own name, as it should be printed.
sign-short-name = Short name
sign-short-name-hint = Only if the organisation has one, for example NIF.
sign-other-name = Name in another language or script
sign-other-name-hint = If you like. It is printed after the first name.
sign-affiliation = Organisation you belong to
sign-affiliation-hint = It is printed for identification only. The organisation does not sign by this.
sign-place = Place
sign-place-hint = A town, region or country. You may leave it empty.
sign-category = Group in the list
sign-category-none = Please choose
sign-group-you = About you
sign-role = Your role
sign-role-hint = For an organisation: what you do there, for example “secretary”; it is not printed. A person may leave it empty; what stands here is printed after the name.
sign-authority = I have the authority to sign for this organisation.
sign-authority-hint = Somebody may ask you who decided it. Please do not sign for an organisation that has not decided yet.
sign-website = Website of the organisation
sign-website-hint = It helps to see that the organisation is the one it says it is, and it is public in the list files (CSV, JSON). You may leave it empty.
sign-email = E-mail address
sign-email-hint = We send one mail to this address so that you can confirm. It is never shown.
sign-display = How you are shown
sign-launch-on = The launch is planned for { $date }.
risk-heading = Before you sign
risk-public = The list is public. Anybody can read it, copy it and keep it, also after you have withdrawn.
risk-choice = If being named could harm you or others, choose “counted only”, or do not sign. Both are all right.
risk-data = We keep your e-mail address to confirm your sign-on and to write to you about it. We do not keep the address of your computer.
sign-check = See how you will be listed
sign-check-hint = Nothing is sent yet. You will see your entry first.
sign-preview-heading = This is how you will be listed
sign-preview-kind = Signs as
sign-send = Send
sign-edit = Change something

## Check your inbox
inbox-title = Look in your inbox
inbox-sent = { $n ->
    [one] We have sent a mail to this address. Nothing is public yet. Open the mail and confirm within { $n } day.
   *[other] We have sent a mail to this address. Nothing is public yet. Open the mail and confirm within { $n } days.
}
inbox-look-for = The mail contains a link and a code. Open the link, or type the code here. Either is enough.
inbox-outbox = This site sends no mails. They are kept at the desk, where they can be read:
inbox-outbox-link = Local outbox
inbox-code = Code from the mail
inbox-code-hint = Capital and small letters are the same.
inbox-code-send = Go on
inbox-none-heading = If no mail comes
inbox-none-wait = Wait a few minutes. Some mail servers let a first mail wait.
inbox-none-folder = Look in the folder for unwanted mail.
inbox-none-again = Check the address you have given. If it was mistyped, simply sign again; the first try will be deleted by itself.
inbox-none-limit = If several forms were sent with this address, the next mail comes later. The link in an earlier mail shows your entry too.

## What is not right in a form
trouble-kind-missing = Please choose how you sign.
trouble-name-missing = Please give the name that the list should show.
trouble-organisation-missing = Please give the name of the organisation.
trouble-role-missing = Please give your role in the organisation.
trouble-desk-role-missing = Please choose a role.
trouble-desk-last-convenor = Nobody else is a convenor. Make somebody else one first.
trouble-authority-missing = Please tick that you have the authority, or sign for yourself.
trouble-affiliation-missing = Please name your organisation, or sign for yourself without one.
trouble-email-missing = Please give an e-mail address. We need it to ask you to confirm.
trouble-email-unreadable = This does not look like an e-mail address. An example: name@example.org
trouble-too-long = { $n ->
    [one] Please use at most { $n } character.
   *[other] Please use at most { $n } characters.
}
trouble-has-link = Please leave web addresses out of the name.
trouble-odd-start = A name cannot begin with = + - or @.
trouble-hidden-characters = There are hidden characters in it. Please type it anew rather than pasting it.
trouble-website-unreadable = This does not look like a web address. An example: https://example.org
trouble-category-missing = Please choose a group.
trouble-code-missing = Please type the code from the mail.
trouble-code-wrong = This code does not fit, or it is too old. Please compare it with the mail.
trouble-tick-missing = Please tick the box if you want this.
trouble-entry-missing = Please tick at least one entry.
trouble-wish-missing = Please write what should be changed.
trouble-answer-missing = Please write an answer.
trouble-title-missing = Please give a title.
trouble-text-missing = Please give a text.
trouble-date-unreadable = Please write the date as year-month-day, for example 2026-03-31.
trouble-closes-before-opens = Signing would close before it opens. Please look at both dates.
trouble-closing-past = The closing time is past. Please give a later one, or none.
trouble-controller-missing = Please name the body that answers for the data of those who sign.
trouble-zone-unknown = This time zone is not known. An example: Europe/Madrid
trouble-language-unknown = Please give a language code, for example en, es, fr or ar.
trouble-slug-unfit = Please use small letters a to z, digits and hyphens only.
trouble-slug-taken = Another statement has this address. Please choose another one.
trouble-line-unreadable = Line { $n } cannot be read. Please look at the pattern above the field.
trouble-demand-empty = Line { $n } names no addressee, or says nothing.
trouble-group-repeated = Line { $n } repeats the short word of another line.
trouble-file-missing = Please choose a file or paste the text.
trouble-file-unreadable = This file cannot be read. Please save it in another format, or paste the text.
trouble-no-entries-found = No list was found. Please check that the names stand on lines of their own.
trouble-reason-missing = Please choose a reason. The signer will read it.
trouble-contact-reason-missing = Please write what you need the address for.
trouble-question-missing = Please write a question.
trouble-translation-exists = There is a text in this language already.
trouble-in-language = { $language }: { $trouble }
