## The language itself: how it is written. ltr (left to right) or rtl; the digits from 0 to 9;
## what stands between thousands, and from how many digits on; the first day of a month;
## whose rules of the plural (a tag of CLDR).
language-own-name = English
language-direction = ltr
language-digits = 0123456789
language-grouping = ,
language-grouping-from = 4
language-first-day = 1
language-plurals = en
# Languages in the middle of a sentence: "in English".
language-name-en = English
language-name-es = Spanish
language-name-fr = French
language-name-ar = Arabic
language-name-pt = Portuguese
