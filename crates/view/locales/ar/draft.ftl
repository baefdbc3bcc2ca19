## المكتب: كتابة بيان
new-title = بيان جديد
new-lead = يبقى مسوّدة إلى أن تفتحوا باب التوقيع. يمكنكم الحفظ والعودة.
draft-text-legend = النص
draft-settings-legend = التوقيع
draft-title = عنوان البيان
draft-slug = الرابط
draft-slug-hint = الجزء الأخير من الرابط، مثل clean-rivers. لا يمكن تغييره لاحقاً.
draft-lang = اللغة
draft-coalition = الائتلاف
draft-date = التاريخ
draft-body = النص
draft-body-hint = السطر الفارغ يبدأ فقرة جديدة. **عريض**، *مائل*، ## عنوان، - قائمة.
draft-demands = المطالب
draft-demands-hint = ما تطلبونه وممّن. تُهمل الصفوف الفارغة.
draft-figures = الأرقام
draft-figures-hint = الأرقام التي يستند إليها النص، مع ذكر مصدر كل منها. تُهمل الصفوف الفارغة.
draft-opens = فتح باب التوقيع
draft-opens-hint = اتركوا الخانة فارغة لفتحه يدوياً.
draft-closes = إغلاق باب التوقيع
draft-closes-hint = اختاروا يوماً يسبق التسليم لتتمكنوا من مراجعة آخر التواقيع.
draft-zone = المنطقة الزمنية
draft-zone-hint = الآن: { $zone }. ابدؤوا بكتابة اسم مدينة بالحروف اللاتينية، مثل Cairo.
draft-launch = الإعلان
draft-launch-hint = حتى ذلك الحين يمكن للموقّعين أن يُبقوا أسماءهم مخفيّة. اتركوا الخانة فارغة إن لم يكن هناك إعلان.
draft-categories = مجموعات الموقّعين
draft-categories-hint = عناوين القائمة بترتيبها. اتركوها فارغة ليكون التقسيم إلى منظمات وأفراد.
draft-controller = الجهة المسؤولة عن بيانات الموقّعين
draft-controller-hint = هي التي تُسأل عن بيانات الموقّعين، ويُذكر اسمها في الاستمارة.
draft-privacy = رابط صفحة الخصوصية
draft-privacy-hint = يمكن ترك الخانة فارغة.
draft-risk = نصّكم الخاص بشأن المخاطر
draft-risk-hint = يظهر فوق زر الاستمارة.
draft-save = حفظ
draft-frozen = فُتح باب التوقيع على هذا النص ولم يعد تغييره ممكناً. ويمكنكم تغيير ما يلي.
open-now-text = يُفتح باب التوقيع تلقائياً في موعده. ويمكنكم فتحه الآن أيضاً.
open-button = فتح باب التوقيع
stop-notice = تنبيه للقرّاء
stop-hint = يسري التعليق فوراً ويمكن رفعه. ويظهر التنبيه في الصفحة.
stop-button = تعليق جمع التواقيع
resume-button = استئناف جمع التواقيع
close-button = إغلاق باب التوقيع
close-hint = يمكن لمن وقّع قبل ذلك أن يؤكّد توقيعه خلال ٢٤ ساعة.
reopen-text = أُغلق باب التوقيع. يمكنكم فتحه من جديد للنص نفسه.
reopen-by-date-text = أُغلق باب التوقيع في موعده. للاستمرار حدّدوا موعداً لاحقاً لإغلاقه، أو اتركوا الموعد فارغاً، ثم احفظوا.
reopen-button = فتح من جديد
launch-text = { $n ->
    [zero] لا أسماء تنتظر الإعلان.
    [one] اسم واحد ينتظر الإعلان.
    [two] اسمان ينتظران الإعلان.
    [few] { $n } أسماء تنتظر الإعلان.
    [many] { $n } اسماً ينتظر الإعلان.
   *[other] { $n } اسم ينتظر الإعلان.
}
launch-button = الإعلان: إظهار هذه الأسماء الآن
texts-heading = النصوص
text-published = منشور
text-draft = مسوّدة
words-count = { $n ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمةً
   *[other] { $n } كلمة
}
words-left = { $limit }: يتبقّى { $n }
words-over = { $limit }: زيادة { $n }
words-own-limit = حدّ آخر، بعدد الكلمات
words-hint = تُحسب الكلمات كما يحسبها برنامج Word، من العنوان إلى الأرقام، من دون القائمة. وفي الصينية واليابانية يُحسب كل حرف.
words-compare = قارِن
versions-heading = النسخ
version-frozen = النسخة { $n }، ثُبّتت في { $date }
translation-new = إضافة ترجمة
translation-title = ترجمة
translation-hint = يُبلَّغ القرّاء بأنها ترجمة. والنص الأصلي هو الذي يُوقَّع.
translation-original = النص الأصلي

## المكتب: من وثيقة إلى مسوّدة
paste-title = لصق وثيقتكم كاملة
paste-lead = انسخوا كل شيء، النص وقائمة الأسماء، والصقوه هنا. سترون ما وجدناه قبل أن يُحفظ شيء.
paste-document = الوثيقة
paste-document-hint = كما هي. يمكن أن تبقى الأرقام والأسماء المختصرة وفواصل الأسطر.
paste-file = أو ملف
paste-file-hint = نص أو Word (docx) أو OpenDocument (odt) أو PDF أو HTML.
paste-find = قراءة الوثيقة
paste-found-lead = هذا ما وجدناه. صحّحوا ما ليس صحيحاً.
paste-found-hint = تُراجَع مواضع الشك واحداً واحداً في الخطوة التالية.
paste-asked-hint = في الخطوة التالية يمكن إضافة أيٍّ منها كاسم بنقرة واحدة.
paste-list-from = تبدأ القائمة في السطر { $n } من الوثيقة.
paste-list = القائمة
paste-list-hint = سطراً سطراً كما في الوثيقة. إن وصلت إلى هنا سطور من النص فانقلوها إلى النص في الأعلى.
paste-create = إنشاء المسوّدة
paste-count = عدّ من جديد
found-entries = { $n ->
    [zero] لا أسماء
    [one] اسم واحد
    [two] اسمان
    [few] { $n } أسماء
    [many] { $n } اسماً
   *[other] { $n } اسم
}
found-gaps = { $n ->
    [zero] لا ثغرات في الأرقام
    [one] ثغرة واحدة في الأرقام
    [two] ثغرتان في الأرقام
    [few] { $n } ثغرات في الأرقام
    [many] { $n } ثغرة في الأرقام
   *[other] { $n } ثغرة في الأرقام
}
found-restarts = { $n ->
    [zero] لم تبدأ الأرقام من جديد
    [one] بدأت الأرقام من جديد مرة واحدة
    [two] بدأت الأرقام من جديد مرتين
    [few] بدأت الأرقام من جديد { $n } مرات
    [many] بدأت الأرقام من جديد { $n } مرة
   *[other] بدأت الأرقام من جديد { $n } مرة
}
found-shared = { $n ->
    [zero] لا سطور فيها أكثر من اسم
    [one] سطر واحد فيه أكثر من اسم
    [two] سطران في كل منهما أكثر من اسم
    [few] { $n } سطور في كل منها أكثر من اسم
    [many] { $n } سطراً في كل منها أكثر من اسم
   *[other] { $n } سطر في كل منها أكثر من اسم
}
found-doubts = { $n ->
    [zero] لا مواضع شك
    [one] موضع شك واحد
    [two] موضعا شك
    [few] { $n } مواضع شك
    [many] { $n } موضع شك
   *[other] { $n } موضع شك
}
opening-title = فتح باب التوقيع
opening-lead = هذا هو النص الذي سيُثبَّت. وبعد ذلك لا يستطيع أحد تغييره، ولا حتى أنتم.
opening-changed = تغيّر البيان منذ أن عُرض عليكم. لم يُفتح باب التوقيع. وهذا هو البيان كما هو الآن.
opening-unsettled = يمكنكم مراجعتها بعد الفتح أيضاً، ولا تظهر في القائمة قبل مراجعتها.
opening-languages = اللغات
opening-at-once = فوراً
opening-by-hand = حين تُغلقونه أنتم
opening-hash = بصمة النسخة { $n } (SHA-256)
opening-ask = هل نفتح باب التوقيع على هذا النص؟
opening-back = رجوع
open-problems = لا يمكن فتح باب التوقيع بعد
draft-demand-n = المطلب { $n }
draft-demand = المطلوب
draft-demand-to = ممّن (واحد في كل سطر)
draft-figure-n = الرقم { $n }
draft-figure = ما يقيسه
draft-figure-value = القيمة
draft-figure-unit = الوحدة
draft-figure-source = المصدر
draft-figure-date = بتاريخ
draft-group-n = المجموعة { $n }
draft-group = العنوان
draft-more = إضافة صف
