## La langue elle-même : comment elle s’écrit. Sens (ltr ou rtl), chiffres de 0 à 9, séparateur
## des milliers et à partir de combien de chiffres, premier jour du mois ; règles du pluriel.
language-own-name = Français
language-direction = ltr
language-digits = 0123456789
# Espace fine insécable entre les milliers.
language-grouping = {"\u202F"}
language-grouping-from = 4
language-first-day = 1er
language-plurals = fr
# Les langues au milieu d’une phrase : « en anglais ».
language-name-en = anglais
language-name-es = espagnol
language-name-fr = français
language-name-ar = arabe
language-name-pt = portugais
