## مساحة الفريق: العلاقة بين اسمين
band-different = ليس الموقّع نفسه:
verdict-same = الموقّع نفسه
verdict-related = بينهما صلة
verdict-different = مختلفان
verdict-unsure = غير واضح
between-same = اسم آخر من أسماء
between-related = على صلة مع
between-different = موقّع آخر غير
between-unsure = ربما اسم آخر من أسماء
said-same = تقرّر: الموقّع نفسه
said-related = تقرّر: بينهما صلة، وليسا الموقّع نفسه
said-different = تقرّر: مختلفان
said-unsure = نُظر في الأمر ولم يُحسم
said-by = { $said } · { $who }، { $when }
said-by-operator = { $said } · من سطر الأوامر، { $when }
queue-what-verdict = يبيّن هل الاثنان موقّع واحد. «الموقّع نفسه» يحسبهما مرة واحدة ويُبقي التوقيعين؛ ولا يُدمج شيء تلقائياً. يُستخدم جوابكم في القائمة التالية والبيان التالي، ويمكن التراجع عنه.
queue-organisation = { $n ->
    [zero] هذه المنظمة غير معروفة هنا من بيان آخر
    [one] هذه المنظمة معروفة هنا من بيان آخر واحد
    [two] هذه المنظمة معروفة هنا من بيانين آخرين
    [few] هذه المنظمة معروفة هنا من { $n } بيانات أخرى
    [many] هذه المنظمة معروفة هنا من { $n } بياناً آخر
   *[other] هذه المنظمة معروفة هنا من { $n } بيان آخر
}
review-what-settle = يقبل السطر كما قُرئ، أو يرفضه، أو يصحّحه ويقبله.
review-what-same = يُحسب الاثنان مرة واحدة، ويُحفظ كلاهما.
review-what-two = موقّعان اثنان. إن لم يبقَ شكّ آخر قُبل السطر فوراً.
review-what-unsure = يترك السؤال لشخص آخر، ويبقى السطر منتظراً.
done-names-same = حُفظ: الموقّع نفسه.
done-names-related = حُفظ: بينهما صلة، وليسا الموقّع نفسه.
done-names-different = حُفظ: مختلفان.
done-names-unsure = حُفظ: نُظر في الأمر ولم يُحسم.
done-contradicts = حُفظ، لكنه يناقض قراراً سابقاً. انظروا «القرارات بشأن الأسماء».
done-organisation-saved = حُفظ.
act-names-compared = قورن اسمان
act-names-reopened = أُلغيت مقارنة
act-rush-noticed = تأكيدات كثيرة خلال ساعة
act-organisation-changed = عُدّلت بيانات المنظمة
organisations-title = المنظمات
organisations-lead = كل منظمة وقّعت شيئاً هنا، بجميع أسمائها. لا يرى هذه الصفحة إلا الفريق.
organisations-search = الاسم أو الاسم المختصر أو المكان
organisations-search-button = بحث
organisations-suspects = قد تكون منظمة واحدة
organisations-empty = لا منظمة في أي قائمة بعد.
organisations-none-found = لم يُعثر على منظمة.
organisations-reading = ما زالت تواقيع المنظمات تُقرأ: قُرئ { $done } من { $all } حتى الآن. ما ينقص هنا سيظهر إذا نظرتم مرة أخرى بعد قليل.
organisations-too-many = عدد تواقيع المنظمات { $all }، وهو أكثر مما يُحفظ في الذاكرة. تظهر هنا أحدث المنظمات، ولها { $done } من التواقيع.
organisations-statements = { $n ->
    [one] بيان واحد
    [two] بيانان
    [few] { $n } بيانات
    [many] { $n } بياناً
   *[other] { $n } بيان
}
organisation-names = الأسماء
organisation-suspects = قد تكون المنظمة نفسها
organisation-related = قرارات بشأن غيرها
organisation-signed = ما وقّعته
organisation-add = إضافة ما تعرفونه
organisation-add-hint = اسم بلغة أخرى أو بكتابة أخرى، أو اسم سابق، أو اسم مختصر: به تُعرف المنظمة بعد ذلك. لا يُنشر من هذا شيء.
organisation-further-name = اسم آخر
organisation-further-hint = اختياري.
organisation-lang = لغته
organisation-lang-hint = اختياري. رمز لغة، مثل en أو es أو fr أو ar.
organisation-save = حفظ
relation-label = علاقة هذه المنظمة بتلك
relation-open = غير محدَّد
relation-save = حفظ
relation-part-of = فرع أو قسم من
relation-has-part = لها فرع أو قسم هو
relation-member-of = عضو في
relation-has-member = من أعضائها
relation-sister = منظمة شقيقة لـ
decisions-title = القرارات بشأن الأسماء
decisions-lead = من قرّر العلاقة بين اسمين، ومتى. يُستخدم كل قرار في القائمة التالية والبيان التالي إلى أن يُلغى.
decisions-empty = لم يُقرَّر شيء بعد.
contradictions-heading = تناقضات
contradictions-lead = هذه القرارات يناقض بعضها بعضاً. ألغوا القرار الخاطئ.
contradictions-count = { $n ->
    [one] تناقض واحد
    [two] تناقضان
    [few] { $n } تناقضات
    [many] { $n } تناقضاً
   *[other] { $n } تناقض
}
why-rare = نادر
why-generic = نوع المنظمة
why-meaning = المعنى نفسه
why-spelling = الإملاء
why-stem = الأصل نفسه
why-sound = نقل لفظي إلى كتابة أخرى
why-shortened = مختصر
why-spacing = المسافات
why-initials = الأحرف الأولى
why-only-first = هنا فقط: { $name }
why-only-second = هناك فقط: { $name }
why-same-short = الاسم المختصر نفسه { $name }
why-shorts-differ = الاسمان المختصران مختلفان: { $first }، { $second }
why-short-initials = { $name } مكوّن من الأحرف الأولى للآخر
why-short-word = { $name } كلمة من كلمات الآخر
why-same-form = متطابقان إلا في الأحرف الكبيرة والصغيرة أو التشكيل أو الترقيم
why-places-differ = المكانان مختلفان
why-place-one-side = مكان في أحدهما فقط
why-chapter-one-side = فرع أو قسم في أحدهما فقط
why-worldwide-one-side = «دولي» في أحدهما فقط
why-numbers-differ = الأرقام مختلفة
why-number-one-side = رقم في أحدهما فقط
why-kinds-differ = منظمة وشخص
why-persons = قد يحمل شخصان اسماً واحداً
why-countries-differ = البلدان مختلفان
why-same-domain = تأكيد من نطاق البريد نفسه
why-same-mailbox = توقيع من صندوق البريد نفسه
why-same-mailbox-but-tag = صندوق البريد نفسه إلا ما بعد علامة +
why-same-website = الموقع نفسه
why-looks-alike = يبدو مطابقاً، لكن بعض حروفه من كتابة أخرى
more-same-mailbox = { $n ->
    [one] وتوقيع آخر من صندوق البريد هذا
    [two] وتوقيعان آخران من صندوق البريد هذا
    [few] و{ $n } تواقيع أخرى من صندوق البريد هذا
    [many] و{ $n } توقيعاً آخر من صندوق البريد هذا
   *[other] و{ $n } توقيع آخر من صندوق البريد هذا
}
more-same-mailbox-but-tag = { $n ->
    [one] وتوقيع آخر من صندوق البريد هذا مع اختلاف ما بعد علامة +
    [two] وتوقيعان آخران من صندوق البريد هذا مع اختلاف ما بعد علامة +
    [few] و{ $n } تواقيع أخرى من صندوق البريد هذا مع اختلاف ما بعد علامة +
    [many] و{ $n } توقيعاً آخر من صندوق البريد هذا مع اختلاف ما بعد علامة +
   *[other] و{ $n } توقيع آخر من صندوق البريد هذا مع اختلاف ما بعد علامة +
}
more-same-domain = { $n ->
    [one] وتوقيع آخر من نطاق البريد هذا
    [two] وتوقيعان آخران من نطاق البريد هذا
    [few] و{ $n } تواقيع أخرى من نطاق البريد هذا
    [many] و{ $n } توقيعاً آخر من نطاق البريد هذا
   *[other] و{ $n } توقيع آخر من نطاق البريد هذا
}
more-same-website = { $n ->
    [one] وتوقيع آخر بهذا الموقع نفسه
    [two] وتوقيعان آخران بهذا الموقع نفسه
    [few] و{ $n } تواقيع أخرى بهذا الموقع نفسه
    [many] و{ $n } توقيعاً آخر بهذا الموقع نفسه
   *[other] و{ $n } توقيع آخر بهذا الموقع نفسه
}
more-looks-alike = { $n ->
    [one] وتوقيع آخر بهذا الاسم أو باسم يبدو مطابقاً له
    [two] وتوقيعان آخران بهذا الاسم أو باسم يبدو مطابقاً له
    [few] و{ $n } تواقيع أخرى بهذا الاسم أو باسم يبدو مطابقاً له
    [many] و{ $n } توقيعاً آخر بهذا الاسم أو باسم يبدو مطابقاً له
   *[other] و{ $n } توقيع آخر بهذا الاسم أو باسم يبدو مطابقاً له
}
why-declared = باسم آخر للمنظمة
why-decided-same = تقرّر من قبل: الموقّع نفسه
why-decided-related = تقرّر من قبل: بينهما صلة
why-decided-different = تقرّر من قبل: مختلفان
why-decided-unsure = نُظر في الأمر من قبل ولم يُحسم
