## The team area: import and review
import-title = Import a list
import-lead = For a list that exists already. No line is lost. The names are marked “not confirmed”. When one of them signs here as well, you can count the two as one, and the mark disappears.
import-file = File
import-file-hint = Text, CSV, Excel (xlsx), Word (docx), OpenDocument (odt, ods), PDF or HTML.
import-list = Or paste the list
import-list-hint = One entry per line. Numbers may stay.
import-send = Read the list
import-earlier = Lists read earlier
lines-total = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
lines-entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
lines-headings = { $n ->
    [one] { $n } heading
   *[other] { $n } headings
}
lines-duplicates = { $n ->
    [one] { $n } duplicate
   *[other] { $n } duplicates
}
lines-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
lines-text = { $n ->
    [one] { $n } line of text
   *[other] { $n } lines of text
}
lines-blank = { $n ->
    [one] { $n } empty line
   *[other] { $n } empty lines
}
line-heading = heading
line-duplicate = duplicate
line-question = question
line-text = text
review-title = Check the list
review-progress = { $done } of { $total } checked
review-look-through = { $n ->
    [one] Look through { $n } without warning
   *[other] Look through { $n } without warning
}
review-look-through-some = Look through those without warning
review-show-open = Show only what is left: { $n }
review-show-all = Show the whole list: { $n }
review-hint = Nothing is on the list until you accept it. What you decline stays in the history.
review-line = line { $n }
review-number = printed number { $n }
review-seq = { $n }.
review-asked = Lines that look like entries but are not on the list: { $n }
review-asked-hint = Make an entry of those that are names. Each then waits to be checked like the others.
review-duplicates = The same to the letter as another entry, and not taken in: { $n }
review-duplicates-hint = Two people can have one name: whoever is not the same can be taken in as well.
review-take = Make an entry
review-take-in = Take it in as well
review-put-back = Not an entry after all
review-others = Lines that are not entries
settled-accepted = Accepted as read
settled-corrected = Corrected
settled-declined = Declined
settled-same-as = Same as entry { $n }
settled-same-elsewhere = Counted as part of another sign-on
settle-correct-save = Save this reading
settle-kind = Kind
doubt-gap-before = Numbers missing before it: { $missing }
doubt-restart = The numbers start again here
doubt-repeat = The same number appears twice
doubt-out-of-order = The number is out of order
doubt-shared-line = Shares its line with another entry
doubt-joined-lines = Read from more than one line
doubt-possible-typo = Possibly a typo: { $printed }. Perhaps meant: { $suggested }
doubt-individual-among-organisations = A person among organisations?
doubt-mixed-script = Letters of different scripts in one word
doubt-bidi-control = Hidden characters that change the direction of writing
doubt-url-in-name = A web address in the name
doubt-contact-removed = An address or number was left out; it does not belong in a public list
doubt-from-mail = Read from an e-mail: check the name, and whether the sender really signs
doubt-role-apart = Name and role stood together without a sign between them: check where the name ends
doubt-unsure-kind = Not clear whether an organisation or a person
doubt-other = To look at: { $code }
import-pasted =
    { $n ->
        [one] Pasted on { $date } ({ $n } name)
       *[other] Pasted on { $date } ({ $n } names)
    }
