## التوقيع
sign-title = توقيع البيان
sign-fax = اتركوا هذه الخانة فارغة
sign-kind = من الذي يوقّع؟
sign-as-organisation = أوقّع باسم منظمة، ولديّ صلاحية التوقيع عنها.
sign-as-individual = أوقّع بصفتي الشخصية.
sign-as-affiliated = أوقّع بصفتي الشخصية، وتُذكر منظمتي للتعريف بي فقط.
sign-for-organisation = توقّعون باسم منظمة، ولديكم صلاحية التوقيع عنها.
sign-for-individual = توقّعون بصفتكم الشخصية.
sign-for-affiliated = توقّعون بصفتكم الشخصية، وتُذكر منظمتكم للتعريف بكم فقط.
sign-kind-change = تغيير
sign-organisation-name = اسم المنظمة
sign-your-name = اسمكم
sign-country = البلد
sign-country-unknown = لا نعرف بلداً بهذا الاسم: { $text }. لذلك يُكتب في القائمة على أنه مكانكم. لتغييره ارجعوا إلى الاستمارة.
sign-position = منصبكم في المنظمة
sign-position-hint = لا يُنشر.
sign-more-organisation = المزيد عن المنظمة (اختياري)
sign-more-person = المزيد عنكم (اختياري)
sign-risk = هل في ذكر اسمكم خطر عليكم؟
sign-expired = انتهت صلاحية الاستمارة. لم يُرسل شيء، ولم يضِع شيء مما كتبتموه. راجعوه وأرسلوه الآن.
sign-name = الاسم
sign-name-hint = كما يجب أن يظهر في القائمة تماماً.
sign-short-name = الاسم المختصر
sign-short-name-hint = مثل: ش م ج.
sign-other-name = الاسم بلغة أو كتابة أخرى
sign-other-name-hint = يُكتب بعد الاسم الرئيسي.
sign-affiliation = منظمتكم
sign-affiliation-hint = تُذكر للتعريف بكم فقط، ولا يعني ذلك أن المنظمة توقّع.
sign-place = المدينة أو المنطقة
sign-category = المجموعة في القائمة
sign-category-none = اختاروا
sign-role = المهنة أو اللقب
sign-role-hint = يُكتب بعد اسمكم.
sign-authority-hint = قد نسألكم عمّن اتخذ القرار. انتظروا حتى تقرّر منظمتكم.
sign-website = الموقع الإلكتروني
sign-website-hint = يساعدنا على التحقق من المنظمة، ويُنشر في ملفات القائمة (CSV وJSON).
sign-email = بريدكم الإلكتروني
sign-email-hint = لتأكيد توقيعكم وإبلاغكم بما يجري بشأنه. لا يُنشر أبداً.
sign-display = طريقة ظهور اسمكم
sign-launch-on = موعد الإعلان المقرّر: { $date }.
risk-heading = قبل التوقيع
risk-public = القائمة عامة. يستطيع أي شخص أن يقرأها وينسخها ويحتفظ بها، حتى بعد سحب توقيعكم.
risk-choice = إذا كان نشر الاسم قد يضرّ بكم أو بغيركم فاختاروا «في العدد فقط»، أو لا توقّعوا. كلا الخيارين مقبول.
risk-data = نحتفظ ببريدكم الإلكتروني لتأكيد توقيعكم ولمراسلتكم بشأنه. ولا نحتفظ بعنوان IP الخاص بكم.
sign-check = متابعة
sign-check-hint = سترون بعد ذلك كيف تظهرون في القائمة. لا يُرسل شيء بعد.
sign-preview-heading = هكذا تظهرون في القائمة
sign-preview-kind = التوقيع بصفة
sign-preview-text = النص
sign-send = إرسال
sign-edit = تعديل

## انظروا في بريدكم
inbox-title = راجعوا بريدكم الإلكتروني
inbox-sent = { $n ->
    [one] أرسلنا رسالة إلى هذا العنوان. لم يُنشر شيء بعد. افتحوا الرسالة وأكّدوا خلال يوم واحد.
    [two] أرسلنا رسالة إلى هذا العنوان. لم يُنشر شيء بعد. افتحوا الرسالة وأكّدوا خلال يومين.
    [few] أرسلنا رسالة إلى هذا العنوان. لم يُنشر شيء بعد. افتحوا الرسالة وأكّدوا خلال { $n } أيام.
    [many] أرسلنا رسالة إلى هذا العنوان. لم يُنشر شيء بعد. افتحوا الرسالة وأكّدوا خلال { $n } يوماً.
   *[other] أرسلنا رسالة إلى هذا العنوان. لم يُنشر شيء بعد. افتحوا الرسالة وأكّدوا خلال { $n } يوم.
}
inbox-look-for = في الرسالة رابط ورمز. افتحوا الرابط، أو اكتبوا الرمز هنا. يكفي أحدهما.
inbox-outbox = هذا الموقع لا يرسل رسائل. تُحفظ الرسائل في المكتب، وهناك يمكن قراءتها:
inbox-outbox-link = صندوق الصادر المحلي
inbox-code = الرمز الوارد في الرسالة
inbox-code-hint = لا فرق بين الحروف اللاتينية الكبيرة والصغيرة.
inbox-code-send = متابعة
inbox-none-heading = إذا لم تصلكم رسالة
inbox-none-wait = انتظروا بضع دقائق. بعض خوادم البريد تؤخّر أول رسالة من مرسل جديد.
inbox-none-folder = ابحثوا في مجلد البريد غير المرغوب فيه.
inbox-none-again = راجعوا العنوان الذي كتبتموه. إن كان فيه خطأ فوقّعوا من جديد، وسنحذف المحاولة الأولى.
inbox-none-limit = إن أُرسلت بهذا العنوان عدة استمارات فإن الرسالة التالية تصل لاحقاً. والرابط في رسالة سابقة يُظهر توقيعكم أيضاً.

## ما ينبغي مراجعته في الاستمارة
trouble-kind-missing = اختاروا من الذي يوقّع.
trouble-name-missing = اكتبوا الاسم الذي يجب أن يظهر في القائمة.
trouble-organisation-missing = اكتبوا اسم المنظمة.
trouble-role-missing = اكتبوا منصبكم في المنظمة.
trouble-desk-role-missing = اختاروا دوراً.
trouble-desk-last-convenor = لا أحد غيره في دور الداعي. أعطوا هذا الدور لشخص آخر أولاً.
trouble-affiliation-missing = اذكروا منظمتكم، أو وقّعوا بصفتكم الشخصية من دونها.
trouble-email-missing = اكتبوا بريداً إلكترونياً. نحتاج إليه لنطلب منكم التأكيد.
trouble-email-unreadable = لا يبدو هذا بريداً إلكترونياً. مثال: name@example.org
trouble-too-long = { $n ->
    [one] اكتبوا حرفاً واحداً على الأكثر.
    [two] اكتبوا حرفين على الأكثر.
    [few] اكتبوا { $n } أحرف على الأكثر.
    [many] اكتبوا { $n } حرفاً على الأكثر.
   *[other] اكتبوا { $n } حرف على الأكثر.
}
trouble-has-link = لا تضعوا عناوين مواقع في الاسم.
trouble-odd-start = لا يبدأ الاسم بإحدى هذه العلامات: = + - @
trouble-hidden-characters = فيه علامات خفيّة. اكتبوه من جديد بدلاً من لصقه.
trouble-website-unreadable = لا يبدو هذا عنوان موقع. مثال: https://example.org
trouble-category-missing = اختاروا إحدى المجموعات.
trouble-code-missing = اكتبوا الرمز الوارد في الرسالة.
trouble-code-wrong = هذا الرمز غير صحيح أو انتهت صلاحيته. قارنوه بما في الرسالة.
trouble-tick-missing = ضعوا علامة في المربع إن كنتم تريدون ذلك.
trouble-entry-missing = ضعوا علامة على واحد منها على الأقل.
trouble-wish-missing = عدّلوا إحدى الخانات، أو اكتبوا ما يجب تغييره.
trouble-answer-missing = اكتبوا جواباً.
trouble-title-missing = اكتبوا عنواناً للبيان.
trouble-text-missing = اكتبوا نصاً.
trouble-date-unreadable = اكتبوا التاريخ هكذا: السنة-الشهر-اليوم، مثلاً 2026-03-31.
trouble-closes-before-opens = سينتهي التوقيع قبل أن يبدأ. راجعوا التاريخين.
trouble-closing-past = مضى موعد انتهاء التوقيع. حدّدوا موعداً لاحقاً، أو اتركوا الخانة فارغة.
trouble-controller-missing = اذكروا الجهة المسؤولة عن بيانات الموقّعين.
trouble-zone-unknown = هذه المنطقة الزمنية غير معروفة. مثال: Africa/Tunis
trouble-language-unknown = اكتبوا رمز لغة، مثل en أو es أو fr أو ar.
trouble-slug-unfit = استخدموا حروفاً لاتينية صغيرة وأرقاماً وشَرطات فقط.
trouble-slug-taken = هذا العنوان لبيان آخر. اختاروا عنواناً غيره.
trouble-line-unreadable = لا يمكن قراءة السطر { $n }. انظروا إلى النموذج فوق الخانة.
trouble-demand-empty = السطر { $n } لا يذكر جهة يُوجَّه إليها المطلب، أو لا يقول شيئاً.
trouble-group-repeated = السطر { $n } يكرّر الكلمة القصيرة الواردة في سطر آخر.
trouble-file-missing = اختاروا ملفاً أو ألصقوا النص.
trouble-file-unreadable = لا يمكن قراءة هذا الملف. احفظوه بصيغة أخرى، أو ألصقوا النص.
trouble-no-entries-found = لم نجد قائمة. تأكّدوا من أن كل اسم في سطر وحده.
trouble-reason-missing = اختاروا سبباً. سيقرؤه الموقّع.
trouble-contact-reason-missing = اكتبوا سبب الحاجة إلى العنوان.
trouble-question-missing = اكتبوا سؤالاً.
trouble-translation-exists = هناك نص بهذه اللغة من قبل.
trouble-in-language = { $language }: { $trouble }
