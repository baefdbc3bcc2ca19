# The words people see, in English. Short and calm; say what happened, what it means, what to do.
# Not used: user, invalid, oops, error, petition, campaign, validated.

## Dates, numbers, pages of a list
label-colon = { $label }:
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
age-short-now = now
age-short-minutes = { $n } min
age-short-hours = { $n } h
age-short-days = { $n } d
paging-label = Pages
paging-earlier = Earlier
paging-later = Later
paging-words = { $from } to { $to } of { $total }

## Around every page
skip-to-content = Skip to content
language-switch = Language of this page
problems-heading = Please check the following
problems-title = Error:

## Front page
index-title = Statements
index-empty = There are no statements here yet.

## Whether one can sign
state-draft = Draft, not public
state-opens = Signing opens on { $date }
state-not-open = Signing has not opened yet
state-open = Open for signing
state-open-until = Open for signing until { $date }
state-closed = Signing is closed
state-closed-since = Signing closed on { $date }
state-stopped = Signing is paused

## Counts
count-organisations = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
count-individuals = { $n ->
    [one] { $n } individual
   *[other] { $n } individuals
}
count-signatures = { $n ->
    [one] { $n } signature
   *[other] { $n } signatures
}
# The line beside the button: "81 signatures, 46 confirmed by e-mail".
count-summary = { $signatures }, { $confirmed }
count-all-confirmed = { $n ->
    [one] confirmed by e-mail
   *[other] all confirmed by e-mail
}
count-some-confirmed = { $n ->
    [one] { $n } confirmed by e-mail
   *[other] { $n } confirmed by e-mail
}
count-none-confirmed = { $n ->
    [one] not confirmed by e-mail yet
   *[other] none confirmed by e-mail yet
}
# At the head of the list.
count-part-confirmed = Confirmed by e-mail: { $parts }
count-part-unnamed = Of these, counted without a name: { $n }
count-part-unconfirmed = Added by the coalition, not confirmed yet: { $parts }

## Kinds of signers and how they are shown
kind-organisation = Organisation
kind-individual = Individual
kind-affiliated = Individual with affiliation
display-public = By name
display-public-hint = The name appears on the public list.
display-at-launch = By name, from the launch
display-at-launch-hint = The signature counts from the start. Nobody sees the name before the launch.
display-counted = Counted only
display-counted-hint = The name is never shown. The number of signatures goes up by one.
zone-time = { $place } time
