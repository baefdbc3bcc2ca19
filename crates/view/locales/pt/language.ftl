## A própria língua: como se escreve. Sentido (ltr ou rtl), algarismos de 0 a 9, separador de
## milhares e a partir de quantos algarismos, primeiro dia do mês; de quem são as regras do plural.
language-own-name = Português
language-direction = ltr
language-digits = 0123456789
# Espaço fino e a partir de cinco algarismos: assim se escreve nas duas margens do Atlântico.
language-grouping = {"\u202F"}
language-grouping-from = 5
language-first-day = 1
# O zero pede o plural: «0 assinaturas».
language-plurals = pt-PT
# Línguas no meio de uma frase: «em inglês».
language-name-en = inglês
language-name-es = espanhol
language-name-fr = francês
language-name-ar = árabe
language-name-pt = português
