## اللغة نفسها: اتجاه الكتابة (ltr أو rtl)، والأرقام من الصفر إلى التسعة، وفاصل الآلاف ومن كم رقماً
## يبدأ، واليوم الأول من الشهر، وقواعد الجمع.
language-own-name = العربية
language-direction = rtl
language-digits = ٠١٢٣٤٥٦٧٨٩
language-grouping = ٬
language-grouping-from = 4
language-first-day = ١
language-plurals = ar
# أسماء اللغات داخل الجملة: «باللغة الإنجليزية».
language-name-en = الإنجليزية
language-name-es = الإسبانية
language-name-fr = الفرنسية
language-name-ar = العربية
language-name-pt = البرتغالية
