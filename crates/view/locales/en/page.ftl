# The words people see, in English. Short and calm; say what happened, what it means, what to do.
# Not used: user, invalid, oops, error, petition, campaign, validated.

## Dates, numbers, pages of a list
date-long = { $day } { $month } { $year }
date-time = { $date }, { $time }, { $zone } time
date-time-utc = { $date }, { $time } UTC
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
age-now = less than a minute
age-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
age-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
age-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
paging-label = Pages
paging-earlier = Earlier
paging-later = Later
paging-words = { $from } to { $to } of { $total }

## Around every page
skip-to-content = Skip to the content
language-switch = Language of this page
problems-heading = Please look at this again
problems-title = Error:

## Front page
index-title = Statements
index-empty = There is no statement here yet.

## Whether one can sign
state-draft = Draft, not public
state-opens = Signing opens on { $date }
state-not-open = Signing is not open yet
state-open = Open for signing
state-open-until = Open for signing until { $date }
state-closed = Signing is closed
state-closed-since = Signing closed on { $date }
state-stopped = Signing is stopped for the moment

## Counts
count-organisations = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
count-individuals = { $n ->
    [one] { $n } individual
   *[other] { $n } individuals
}
count-confirmed = each confirmed by its signer
count-counted-only = { $n ->
    [one] { $n } of them is counted without a name
   *[other] { $n } of them are counted without a name
}
count-reported = { $n ->
    [one] { $n } more name is reported by the convenor and not confirmed
   *[other] { $n } more names are reported by the convenor and not confirmed
}

## Kinds of signers and how they are shown
kind-organisation = Organisation
kind-individual = Individual
kind-affiliated = Individual with affiliation
display-public = By name
display-public-hint = The name appears in the public list.
display-at-launch = By name, from the launch on
display-at-launch-hint = The signature counts from the start. Nobody sees the name before the launch.
display-counted = Counted only
display-counted-hint = The name is never shown. The number of signers goes up by one.
