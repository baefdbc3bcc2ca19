## Pictures of the signatures, below the list
pictures-heading = The signatures at a glance
# Opens the table below a picture.
pictures-table = These figures as a table
picture-time = Signatures over time
# Read aloud: "grew from 12 (3 November 2026) to 340 (30 November 2026)".
picture-time-alt = The number of signatures grew from { $from } ({ $first }) to { $to } ({ $last }).
picture-until = Until
picture-new = New
picture-total = In total
picture-time-note = A signature counts from the day (UTC) on which it came into the public log. Signatures that no longer stand are left out.
picture-time-note-list = Names that the coalition added from a list have no date of their own and count from the same day.
picture-countries = Signatures by country
picture-country = Country
picture-signatures = Signatures
picture-others = Other countries ({ $n })
picture-not-given = Not given
picture-countries-note = The country is the one given with the name or its place.
picture-countries-unnamed = { $n ->
    [one] { $n } signature that is counted without a name is not part of it.
   *[other] { $n } signatures that are counted without a name are not part of it.
}
picture-kinds = Organisations and individuals
picture-kind = Kind
# Puts figures one behind the other, as they are read aloud: "Kenya 12; Togo 5".
picture-alt-next = { $figures }; { $next }
