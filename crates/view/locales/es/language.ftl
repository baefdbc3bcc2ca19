## La lengua misma: cómo se escribe. Sentido (ltr o rtl), cifras del 0 al 9, separador de miles
## y desde cuántas cifras, primer día del mes; de quién son las reglas del plural.
language-own-name = Español
language-direction = ltr
language-digits = 0123456789
# Se agrupa a partir de cinco cifras, con espacio (RAE, Ortografía 2010).
language-grouping = {"\u202F"}
language-grouping-from = 5
language-first-day = 1
language-plurals = es
# Lenguas en medio de una frase: «en inglés».
language-name-en = inglés
language-name-es = español
language-name-fr = francés
language-name-ar = árabe
language-name-pt = portugués
