# الكلمات التي يراها الناس، بالعربية. قصيرة وهادئة، بصيغة الجمع تأدّباً. ما الذي حدث، وماذا يعني، وما العمل.

## التواريخ والأعداد وصفحات القوائم
date-long = { $day } { $month } { $year }
date-time = { $date }، الساعة { $time } ({ $zone })
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
age-now = أقل من دقيقة
age-minutes = { $n ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
age-hours = { $n ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
age-days = { $n ->
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
}
paging-label = الصفحات
paging-earlier = السابقة
paging-later = التالية
paging-words = من { $from } إلى { $to } من أصل { $total }

## حول كل صفحة
skip-to-content = الانتقال إلى المحتوى
language-switch = لغة هذه الصفحة
problems-heading = يُرجى مراجعة ما يلي

## الصفحة الأولى
index-title = البيانات
index-empty = لا يوجد هنا أي بيان بعد.

## هل التوقيع متاح
state-draft = مسوّدة غير منشورة
state-opens = يبدأ التوقيع في { $date }
state-not-open = لم يبدأ التوقيع بعد
state-open = التوقيع مفتوح
state-open-until = التوقيع مفتوح حتى { $date }
state-closed = انتهى التوقيع
state-closed-since = انتهى التوقيع في { $date }
state-stopped = التوقيع متوقف في الوقت الحاضر

## الأعداد
count-organisations = { $n ->
    [zero] لا منظمات
    [one] منظمة واحدة
    [two] منظمتان
    [few] { $n } منظمات
    [many] { $n } منظمةً
   *[other] { $n } منظمة
}
count-individuals = { $n ->
    [zero] لا أفراد
    [one] فرد واحد
    [two] فردان
    [few] { $n } أفراد
    [many] { $n } فرداً
   *[other] { $n } فرد
}
count-confirmed = أكّد كلَّ توقيع صاحبُه
count-counted-only = { $n ->
    [one] منها توقيع واحد يُحسب من غير اسم
    [two] منها توقيعان يُحسبان من غير اسم
    [few] منها { $n } تواقيع تُحسب من غير أسماء
    [many] منها { $n } توقيعاً تُحسب من غير أسماء
   *[other] منها { $n } توقيع تُحسب من غير أسماء
}
count-reported = { $n ->
    [one] واسم واحد آخر أبلغت به الجهة الداعية ولم يُؤكَّد
    [two] واسمان آخران أبلغت بهما الجهة الداعية ولم يُؤكَّدا
    [few] و{ $n } أسماء أخرى أبلغت بها الجهة الداعية ولم تُؤكَّد
    [many] و{ $n } اسماً آخر أبلغت بها الجهة الداعية ولم تُؤكَّد
   *[other] و{ $n } اسم آخر أبلغت بها الجهة الداعية ولم تُؤكَّد
}

## البيان
text-label = نص البيان
text-languages = لغة النص
translation-notice = هذه ترجمة. النص الذي يُوقَّع هو النص المكتوب بهذه اللغة:
sign-button = التوقيع
demands-heading = ما نطلبه
figures-heading = الأرقام الواردة في هذا البيان
figure-source = المصدر: { $source }
figure-as-of = حتى { $date }
list-heading = الموقّعون
list-empty = لا أسماء في القائمة.
list-empty-open = لا أسماء في القائمة بعد. تظهر الأسماء الأولى هنا بعد تأكيدها ومراجعتها.
list-reported-note = معنى «مُبلَّغ به»: أعطت الجهة الداعية هذا الاسم، ولم يؤكّده صاحبه هنا.
mark-reported = مُبلَّغ به
heading-organisations = المنظمات
heading-individuals = الأفراد
heading-affiliated = أفراد مع ذكر منظماتهم
disclaimer = تُذكر المنظمة للتعريف بالشخص فقط، ولا يعني ذلك أن المنظمة قد وقّعت.
version-line = النسخة { $n } من النص
log-line = { $n ->
    [zero] السجل العام: لا قيود
    [one] السجل العام: قيد واحد
    [two] السجل العام: قيدان
    [few] السجل العام: { $n } قيود
    [many] السجل العام: { $n } قيداً
   *[other] السجل العام: { $n } قيد
}
log-root = الجذر
log-qr = رمز مربّع: فيه عدد القيود والجذر، ويقود إلى صفحة التحقق من هذه القائمة.
log-kept = في الرمز المربّع هذا العدد وهذا الجذر. ومن احتفظ بنسخة مطبوعة أمكنه أن يقارنها بالسجل متى شاء.
check-link = كيف تتحققون من هذه القائمة
download-csv = القائمة في جدول (CSV)
download-json = القائمة للبرامج (JSON)
controller-line = الجهة المسؤولة عن بيانات الموقّعين: { $name }.
contact-line = للتواصل: { $contact }
privacy-link = كيف تُعامَل البيانات
entry-as-printed = كما يُطبع في القائمة

## من يوقّع وكيف يظهر
kind-organisation = منظمة
kind-individual = فرد
kind-affiliated = فرد مع ذكر منظمته
display-public = بالاسم
display-public-hint = يظهر الاسم في القائمة العامة.
display-at-launch = بالاسم، ابتداءً من يوم الإعلان
display-at-launch-hint = يُحسب التوقيع من البداية، ولا يرى أحد الاسم قبل الإعلان.
display-counted = في العدد فقط
display-counted-hint = لا يظهر الاسم أبداً، ويزيد عدد الموقّعين واحداً.

## التوقيع
sign-title = توقيع البيان
sign-version = توقّعون النسخة { $n } من النص.
sign-fax = اتركوا هذه الخانة فارغة
sign-kind = كيف توقّعون؟
sign-as-organisation = أوقّع باسم منظمة، ولي أن أفعل ذلك.
sign-as-individual = أوقّع باسمي، بصفتي فرداً.
sign-as-affiliated = أوقّع باسمي، وتذكر القائمة منظمتي للتعريف بي فقط.
sign-group-name = ما تُظهره القائمة
sign-name = الاسم
sign-name-hint = اسم المنظمة، أو اسمكم أنتم، كما ينبغي أن يُطبع.
sign-short-name = الاسم المختصر
sign-short-name-hint = إن كان للمنظمة اسم مختصر فقط.
sign-other-name = الاسم بلغة أو كتابة أخرى
sign-other-name-hint = إن شئتم. يُطبع بعد الاسم الأول.
sign-affiliation = المنظمة التي تنتمون إليها
sign-affiliation-hint = تُطبع للتعريف بكم فقط، ولا تكون المنظمة قد وقّعت بذلك.
sign-place = المكان
sign-place-hint = مدينة أو منطقة أو بلد. يمكن ترك الخانة فارغة.
sign-category = المجموعة في القائمة
sign-category-none = يُرجى الاختيار
sign-group-you = عنكم
sign-role = صفتكم
sign-role-hint = في حالة المنظمة: عملكم فيها، مثل «أمينة السر»، ولا يُنشر. وللفرد أن يترك الخانة فارغة، وما يُكتب هنا يُطبع بعد الاسم.
sign-authority = لديّ صلاحية التوقيع باسم هذه المنظمة.
sign-authority-hint = قد تُسألون عمّن اتخذ القرار. نرجو ألّا توقّعوا باسم منظمة لم تقرّر بعد.
sign-website = موقع المنظمة على الشبكة
sign-website-hint = يساعد على معرفة أن المنظمة هي حقاً من تقول إنها هي، وهو علني في ملفات القائمة (CSV وJSON). يمكن ترك الخانة فارغة.
sign-email = البريد الإلكتروني
sign-email-hint = نرسل رسالة واحدة إلى هذا العنوان لتتمكنوا من التأكيد. لا يظهر العنوان أبداً.
sign-display = كيف تظهرون
sign-launch-on = موعد الإعلان المقرّر: { $date }.
risk-heading = قبل التوقيع
risk-public = القائمة عامة. يستطيع أي شخص أن يقرأها وينسخها ويحتفظ بها، حتى بعد انسحابكم.
risk-choice = إذا كان ظهور الاسم قد يضرّ بكم أو بغيركم فاختاروا «في العدد فقط»، أو لا توقّعوا. الأمران سواء في القبول.
risk-data = نحتفظ ببريدكم الإلكتروني لتأكيد توقيعكم ولمراسلتكم بشأنه. ولا نحتفظ بعنوان جهازكم.
sign-check = انظروا كيف ستظهرون
sign-check-hint = لا يُرسل شيء بعد. سترون أولاً ما سيُكتب.
sign-preview-heading = هكذا ستظهرون في القائمة
sign-preview-kind = التوقيع بصفة
sign-send = إرسال
sign-edit = تغيير شيء

## انظروا في بريدكم
inbox-title = انظروا في بريدكم
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
inbox-none-heading = إذا لم تصل رسالة
inbox-none-wait = انتظروا بضع دقائق. بعض خوادم البريد تؤخّر الرسالة الأولى.
inbox-none-folder = انظروا في مجلد البريد غير المرغوب فيه.
inbox-none-again = راجعوا العنوان الذي كتبتموه. إن كان فيه خطأ فوقّعوا من جديد، وتُمحى المحاولة الأولى من تلقاء نفسها.
inbox-none-limit = إن أُرسلت بهذا العنوان عدة استمارات فإن الرسالة التالية تصل لاحقاً. والرابط في رسالة سابقة يُظهر توقيعكم أيضاً.

## التأكيد
confirm-title = يُرجى التأكيد
confirm-lead = لم يُنشر شيء بعد. بالزر أدناه تقولون: نعم، هذا توقيعي.
confirm-button = تأكيد توقيعي
confirm-hint = إن لم تكونوا قد وقّعتم فأغلقوا هذه الصفحة. لن يحدث شيء، وستُمحى البيانات.
confirm-several = أيّها لكم؟
confirm-several-hint = أُرسل بهذا العنوان أكثر من توقيع. ضعوا علامة على ما أرسلتموه. وحين تؤكّدون يُمحى الباقي.
confirm-several-more = لا تظهر هنا التواقيع الأقدم. إن لم تجدوا توقيعكم فوقّعوا من جديد، فيظهر أولاً.
confirm-text = النص الذي توقّعونه
confirmed-title = شكراً لكم. تأكّد توقيعكم.
confirmed-text = سيراجعه الآن أحد القائمين على البيان.
confirmed-next = حين يُقبل نرسل إليكم رسالة. وإلى ذلك الحين لا يظهر في القائمة.
confirmed-already-title = توقيعكم مؤكَّد من قبل
confirmed-already-text = لم يبقَ هنا ما تفعلونه.
confirmed-unknown-title = لم يعد هذا الرابط يؤدي إلى مكان
confirmed-unknown-text = روابط الرسائل صالحة لبضعة أيام فقط. لم يُنشر شيء بفتحه.
confirmed-unknown-next = إن كنتم ما زلتم تريدون التوقيع فاذهبوا إلى البيان ووقّعوا من جديد. لا يستغرق ذلك أكثر من دقيقة.
confirmed-closed-title = انتهى التوقيع
confirmed-closed-text = لم يُؤكَّد هذا التوقيع في موعده، فهو ليس في القائمة.
confirmed-closed-next = ستُمحى البيانات من تلقاء نفسها. ليس عليكم أن تفعلوا شيئاً.
confirmed-withdrawn-title = سُحب هذا التوقيع
confirmed-withdrawn-text = ليس في القائمة.
confirmed-withdrawn-next = إن غيّرتم رأيكم فيمكنكم التوقيع من جديد ما دام التوقيع مفتوحاً.
confirmed-own-page = إلى صفحتكم الخاصة
confirmed-own-page-hint = هناك ترون إلى أين وصل الأمر، وتغيّرون طريقة ظهوركم، أو تنسحبون. احتفظوا بالرابط لأنفسكم.

## صفحة الموقّع الخاصة
signer-title = توقيعكم
signer-state-heading = إلى أين وصل الأمر
signer-state-unconfirmed = لم تؤكّدوا بعد. يُرجى فتح الرابط الوارد في رسالتنا، أو كتابة الرمز.
signer-state-confirmed = أكّدتم توقيعكم.
signer-state-confirmed-at = أكّدتم توقيعكم في { $date }.
signer-state-reported = أبلغت الجهة الداعية بهذا التوقيع، ولم تؤكّدوه أنتم.
signer-state-waiting = ينتظر الآن أن يراجعه أحد القائمين على البيان. يستغرق ذلك عادةً بضعة أيام. ستصلكم رسالة.
signer-state-question = هناك سؤال لكم. يُرجى الإجابة عنه أدناه، ثم يمضي الأمر.
signer-state-accepted = قُبل.
signer-state-accepted-at = قُبل في { $date }.
signer-state-declined = لم يُقبل.
signer-state-declined-plain = إن رأيتم في ذلك خطأً فاكتبوا لنا في الخانة أدناه.
signer-state-counted = أنتم في العدد، ولا يظهر اسمكم.
signer-state-launch = أنتم في العدد. ويظهر اسمكم مع الإعلان، وإلى ذلك الحين لا يراه أحد.
signer-state-launch-on = أنتم في العدد. ويظهر اسمكم مع الإعلان في { $date }، وإلى ذلك الحين لا يراه أحد.
signer-state-listed = هو في القائمة العامة.
signer-state-soon = سيكون في القائمة العامة خلال دقائق.
signer-state-withdrawn = انسحبتم. لم يعد اسمكم في القائمة.
signer-state-merged = هناك توقيع آخر للموقّع نفسه، ويُحسب التوقيعان توقيعاً واحداً. إن انسحبتم سُحب توقيعكم وبقي الآخر.
signer-state-erased = مُحيت بيانات هذا التوقيع.
signer-see-list = انظروا إليه في القائمة
signer-version = وقّعتم النسخة { $n } من النص:
signer-question-heading = سؤال لكم
signer-answer = جوابكم
signer-answer-send = إرسال الجواب
signer-display-heading = كيف تظهرون
signer-display-save = حفظ
signer-correct-heading = هل من خطأ؟
signer-correct = ما الذي ينبغي تغييره؟
signer-correct-hint = لا نغيّر اسماً من دونكم أبداً. أخبرونا كيف ينبغي أن يُكتب.
signer-correct-send = طلب تصحيح
signer-correct-open = طلبتم هذا. سيصلكم الجواب بالبريد.
signer-withdraw-heading = الانسحاب
signer-withdraw-text = يمكنكم الانسحاب متى شئتم ومن غير ذكر السبب. يُرفع اسمكم من القائمة في الحال. أما النسخ التي أخذها غيرنا فليست في متناولنا.
signer-withdraw-tick = نعم، أريد الانسحاب.
signer-withdraw-send = سحب توقيعي
signer-receipt-heading = إيصالكم
signer-receipt-text = توقيعكم في السجل العام، والإيصال يُثبت ذلك. احتفظوا به: إن غاب قيدكم يوماً أمكنكم إظهاره.
signer-receipt-get = تنزيل الإيصال
signer-receipt-person = توقيعكم في السجل العام من غير اسمكم. وما دام اسمكم في القائمة فإن القائمة نفسها تُظهر أي قيد هو قيدكم. ولكم أن تحصلوا على إثبات خاص بكم إن أردتم.
signer-receipt-which = أي إيصال؟
signer-receipt-without = من غير مفتاح اسمي.
signer-receipt-without-hint = يُظهر أن في السجل قيداً، ولا يذكر اسمكم. وما دمتم في القائمة فهي تُظهر لمن القيد. أما بعد انسحابكم فلا يعرف ذلك إلا من احتفظ بنسخة.
signer-receipt-with = مع مفتاح اسمي.
signer-receipt-with-hint = يُثبت مع اسمكم في القائمة أنكم وقّعتم. لا تحفظوه على جهاز قد يُؤخذ منكم.
signer-receipt-tick = أفهم ما يُظهره هذا الملف.
signer-receipt-waits = يصل قيدكم إلى السجل العام بعد لحظات، وعندها يمكنكم الحصول على إيصال هنا.
signer-receipt-waits-daily = تدخل القيود السجل العام مرة في اليوم، عدة قيود معاً، كي لا يعرف أحد من وقّع ومتى. عودوا بعد يوم أو يومين للحصول على إيصال.
signer-erase-heading = المحو
signer-erase-text = لا يعود توقيعكم محسوباً، ويُتلف كل ما لدينا عنه: الاسم والعنوان والملاحظات والروابط التي في رسائلنا. ولا رجوع عن ذلك.
signer-erase-left = أما النسخ التي أخذها غيرنا فليست في متناولنا. ويبقى في السجل العام قيد لا يقول شيئاً عنكم.
signer-erase-tick = نعم، أريد محو كل شيء إلى الأبد.
signer-erase-send = محو توقيعي
signer-keep-link = عنوان هذه الصفحة لكم وحدكم. من عرفه استطاع أن يفعل هنا ما تستطيعون.
signer-done-display = حُفظ. هكذا تظهرون من الآن.
signer-done-correction = شكراً لكم. وصل طلبكم إلى المكتب.
signer-done-answer = شكراً لكم. وصل جوابكم إلى المكتب.
signer-done-withdrawn = انسحبتم. لم يبقَ ما تفعلونه.
signer-done-confirmed = شكراً لكم. تأكّد توقيعكم.

## كيف تُراجَع القائمة
check-title = كيف تتحققون من هذه القائمة
check-lead = لا حاجة إلى تصديق هذا الموقع. هذه أمور ثلاثة يمكنكم مقارنتها بأنفسكم في المتصفح، وما بقي يتحقق منه برنامج.
check-text-heading = هل هذا هو النص الذي وُقّع؟
check-text = يوقّع الجميع النسخة { $n } من النص. البصمة (SHA-256) المذكورة تحت البيان تقوم مقام النص كله: لو تغيّر حرف واحد لاختلفت. هل هي نفسها في الصفحة وفي نسخة مطبوعة أقدم وفيما ينقله غيركم؟ هذه هي الأجزاء، ولكل منها بصمته:
check-manifest = البصمة المذكورة في الصفحة: قائمة بكل الأجزاء وبصماتها
check-authentic = النص الأصلي
check-list-heading = هل العدد والأسماء صحيحة؟
check-list = نزّلوا القائمة وعُدّوا صفوفها تحت سطر العناوين. تبدأ الأرقام من ١ ولا ثغرة فيها. وينبغي أن تكون الأسماء والأعداد هي نفسها كما في الصفحة:
check-ids = ولكل اسم أيضاً معرّف دائم. إذا أضفتم # والمعرّف إلى عنوان البيان وصلتم إلى ذلك الاسم.
check-log-heading = هل يرى الجميع القائمة نفسها؟
check-log = كلما قُبل توقيع أو صُحّح أو سُحب أُضيف قيد إلى السجل العام لهذا الموقع. وما في السجل لا يُغيَّر ولا يُحذف أبداً. ليس في القيد اسم، بل فيه ختم لا يطابق إلا اسماً واحداً من القائمة. وهناك قيمتان تقومان مقام السجل كله:
check-log-size = عدد القيود
check-log-root = الجذر: بصمة القيود كلها
check-log-same = تجدون القيمتين أيضاً في أسفل البيان، وفي الرمز المربّع على النسخة المطبوعة، وفي list.json. السجل ينمو، ففي النسخة الأقدم قيود أقل. وحيث يتساوى العدد ينبغي أن يتساوى الجذر.
check-log-older = اسألوا من احتفظ بنسخة أو ملف أقدم وقارنوا. لو وُجد جذران لعدد واحد لكان معنى ذلك أن قائمتين عُرضتا.
check-log-none = ليس في السجل قيد بعد.
check-seen-heading = من يراقب السجل
check-seen = الشهود حواسيب لجهات أخرى. كل واحد من هؤلاء رأى السجل كما هو أعلاه، وأكّد أنه لا يزيد على أن يكمل ما كان من قبل:
check-seen-none = لم يؤكّد أحد من الخارج هذه الحالة من السجل. معنى ذلك أن هذا الموقع قد يعرض عليكم قائمة وعلى غيركم قائمة أخرى، ولا تعرفون ذلك إلا بالمقارنة معهم. أرسلوا القيمتين أعلاه إلى من تثقون به.
check-commands-heading = كل ذلك ببرنامج
check-commands = البرنامج الحر «undersigned» يجلب النص والقائمة والسجل، ويحسب كل شيء من جديد، ويقول بالكلمات ما لا يتوافق. في الطرفية:
check-policy = إلى هنا يثق البرنامج بالمفتاح الذي يعرضه هذا الموقع اليوم. والأفضل أن يكون المفتاح لديكم. احفظوا هذه السطور باسم policy.txt، وقارنوا السطر الأول مع من لديه المفتاح منذ مدة.
check-policy-witnesses = السطور التي تبدأ بكلمة «witness» تسمّي الشهود، والسطر الأخير يقول من ينبغي أن يكون قد رأى السجل.
check-receipt = وإذا أراكم أحد الموقّعين إيصاله فتحققوا منه مع القائمة:
check-monitor = هذا الأمر ينظر من جديد كل ساعة ويحفظ ما رآه، ويخبركم إن لم يكن السجل تتمة لما كان.
check-hashes = من غير برنامجنا، على لينكس (وعلى ماك اكتبوا shasum -a 256 بدل sha256sum): ينبغي أن يُظهر كل سطر البصمة المذكورة في عنوانه.
check-format = كيف كُتب السجل والقائمة:
check-not-heading = ما لا يمكن التحقق منه هكذا
check-not-keyboard = من كان أمام لوحة المفاتيح. «مؤكَّد» يعني أن أحداً فتح الرسالة المرسلة إلى عنوان الموقّع وأكّد من خلالها. و«مُبلَّغ به» يعني أن الجهة الداعية وحدها تضمن هذا الاسم.
check-not-invented = هل اخترع هذا الموقع اسماً وأدخله في السجل. يُظهر السجل أن لا شيء يُغيَّر خفيةً، ولا يُظهر أنه صحيح. اسألوا المذكورين.
check-not-missing = هل أُسقط توقيع منذ البداية. يمكن للمنظمات تنزيل إيصال فور تأكيدها وإظهاره.
check-not-choice = هل يحوي السجل ما اختاره الموقّع فعلاً: أن يُذكر اسمه أم أن يُحسب فقط. إن أُسقط من اختار أن يُذكر اسمه انكشف ذلك، أما إن أُدخل الاختيار نفسه على غير وجهه فلا يعلم به إلا الموقّع من إيصاله.
check-not-old = هل هذه أحدث حالة. يذكر البرنامج أولاً يوم آخر قيد. قارنوه بما احتفظتم به أو بما يراه غيركم.
check-not-gone = من انسحب أو من يُحسب بلا اسم. يُظهر السجل كم هم، لا من هم.

## صفحات تقول شيئاً فحسب
message-not-found-title = لا شيء في هذا العنوان
message-not-found-text = ربما كُتب العنوان خطأً، أو انتقلت الصفحة.
message-gone-title = لم تعد هذه الصفحة موجودة
message-gone-text = كانت هنا ثم رُفعت نهائياً.
message-forbidden-title = هذه الصفحة ليست مفتوحة لكم
message-forbidden-text = تحتاج إلى دور آخر في المكتب. يمكن للجهة الداعية أن تمنحكم إياه.
message-wrong-method-title = لا يُفتح هذا العنوان بهذه الطريقة
message-wrong-method-text = يُرجى الرجوع والعمل بالاستمارة التي في الصفحة.
message-too-large-title = هذا كثير دفعةً واحدة
message-too-large-text = ما أُرسل أكبر مما يقبله هذا الموقع. لم يُحفظ شيء. يُرجى إرسال أقل من ذلك، أو ملف أصغر.
message-too-many-title = يُرجى الانتظار قليلاً
message-too-many-text = وصلت طلبات كثيرة من شبكتكم في وقت قصير. انتظروا بضع دقائق ثم حاولوا من جديد. لم يضِع شيء.
message-form-expired-title = ظلّت الاستمارة مفتوحة وقتاً طويلاً
message-form-expired-text = لم يُرسل شيء. يُرجى فتح الاستمارة وملؤها من جديد.
message-unreadable-title = لم نستطع قراءة هذا
message-unreadable-text = ما وصل لم يكن كاملاً. لم يُحفظ شيء. يُرجى الرجوع والمحاولة من جديد.
message-internal-title = حدث خلل من جانبنا
message-internal-text = ليس الخطأ منكم، ولم يُنشر شيء بسببه. يُرجى المحاولة من جديد بعد بضع دقائق.
message-storage-full-title = لا يمكن حفظ شيء في هذه اللحظة
message-storage-full-text = امتلأت مساحة التخزين في هذا الموقع. يمكنكم قراءة كل شيء، ولا يمكن التوقيع الآن. لم يُحفظ شيء. يُرجى العودة لاحقاً.
message-sign-on-closed-title = لا يمكن التوقيع في هذه اللحظة
message-signed-out-title = خرجتم من المكتب
message-signed-out-text = لم يعد هذا المتصفح يعرف المكتب.
message-erased-title = مُحي كل شيء
message-erased-text = أُتلف الاسم والعنوان والملاحظات التي كانت لهذا التوقيع، ولم يعد رابطكم يقود إلى شيء. إن كنتم قد احتفظتم بإيصال أو برسائلنا فقد ترغبون في محوها أيضاً.
message-incident = إن كتبتم إلينا بشأنه فاذكروا هذا الرقم:
message-retry = المحاولة من جديد
message-home = إلى بيانات هذا الموقع

## ما ينبغي مراجعته في الاستمارة
trouble-kind-missing = يُرجى اختيار طريقة التوقيع.
trouble-name-missing = يُرجى كتابة الاسم الذي ينبغي أن تُظهره القائمة.
trouble-organisation-missing = يُرجى كتابة اسم المنظمة.
trouble-role-missing = يُرجى كتابة صفتكم في المنظمة.
trouble-desk-role-missing = يُرجى اختيار دور.
trouble-desk-last-convenor = لا أحد غيره في دور الداعي. أعطوا هذا الدور لشخص آخر أولاً.
trouble-authority-missing = يُرجى وضع علامة على أن لديكم الصلاحية، أو التوقيع باسمكم.
trouble-affiliation-missing = يُرجى ذكر منظمتكم، أو التوقيع باسمكم من دونها.
trouble-email-missing = يُرجى كتابة بريد إلكتروني. نحتاج إليه لنطلب منكم التأكيد.
trouble-email-unreadable = لا يبدو هذا بريداً إلكترونياً. مثال: name@example.org
trouble-too-long = { $n ->
    [one] يُرجى كتابة حرف واحد على الأكثر.
    [two] يُرجى كتابة حرفين على الأكثر.
    [few] يُرجى كتابة { $n } أحرف على الأكثر.
    [many] يُرجى كتابة { $n } حرفاً على الأكثر.
   *[other] يُرجى كتابة { $n } حرف على الأكثر.
}
trouble-has-link = يُرجى عدم وضع عناوين مواقع في الاسم.
trouble-odd-start = لا يبدأ الاسم بإحدى هذه العلامات: = + - @
trouble-hidden-characters = فيه علامات خفيّة. يُرجى كتابته من جديد بدلاً من لصقه.
trouble-website-unreadable = لا يبدو هذا عنوان موقع. مثال: https://example.org
trouble-category-missing = يُرجى اختيار مجموعة.
trouble-code-missing = يُرجى كتابة الرمز الوارد في الرسالة.
trouble-code-wrong = هذا الرمز غير مطابق أو قديم. يُرجى مقارنته بما في الرسالة.
trouble-tick-missing = يُرجى وضع علامة في المربع إن كنتم تريدون ذلك.
trouble-entry-missing = يُرجى وضع علامة على واحد منها على الأقل.
trouble-wish-missing = يُرجى كتابة ما ينبغي تغييره.
trouble-answer-missing = يُرجى كتابة جواب.
trouble-title-missing = يُرجى كتابة عنوان للبيان.
trouble-text-missing = يُرجى كتابة نص.
trouble-date-unreadable = يُرجى كتابة التاريخ هكذا: السنة-الشهر-اليوم، مثلاً 2026-03-31.
trouble-closes-before-opens = سينتهي التوقيع قبل أن يبدأ. يُرجى مراجعة التاريخين.
trouble-closing-past = مضى موعد انتهاء التوقيع. يُرجى تحديد موعد لاحق، أو ترك الخانة فارغة.
trouble-controller-missing = يُرجى ذكر الجهة المسؤولة عن بيانات الموقّعين.
trouble-zone-unknown = هذه المنطقة الزمنية غير معروفة. مثال: Africa/Tunis
trouble-language-unknown = يُرجى كتابة رمز لغة، مثل en أو es أو fr أو ar.
trouble-slug-unfit = يُرجى كتابة حروف لاتينية صغيرة وأرقام وشَرطات فقط.
trouble-slug-taken = هذا العنوان لبيان آخر. يُرجى اختيار عنوان غيره.
trouble-line-unreadable = لا يمكن قراءة السطر { $n }. يُرجى النظر إلى النموذج فوق الخانة.
trouble-demand-empty = السطر { $n } لا يذكر جهة يُوجَّه إليها المطلب، أو لا يقول شيئاً.
trouble-group-repeated = السطر { $n } يكرّر الكلمة القصيرة الواردة في سطر آخر.
trouble-file-missing = يُرجى اختيار ملف أو لصق النص.
trouble-file-unreadable = لا يمكن قراءة هذا الملف. يُرجى حفظه بصيغة أخرى، أو لصق النص.
trouble-no-entries-found = لم نجد قائمة. يُرجى التأكد من أن كل اسم في سطر وحده.
trouble-reason-missing = يُرجى اختيار سبب. سيقرؤه الموقّع.
trouble-contact-reason-missing = يُرجى كتابة سبب الحاجة إلى العنوان.
trouble-question-missing = يُرجى كتابة سؤال.
trouble-translation-exists = هناك نص بهذه اللغة من قبل.
trouble-in-language = { $language }: { $trouble }

## أسباب عدم القبول
reason-authority = لم تظهر صلاحية التوقيع
reason-authority-long = لم نستطع أن نرى أن المنظمة قرّرت التوقيع. إن كانت قد قرّرت فأخبرونا كيف، أو ليوقّع من يستطيع إظهار ذلك.
reason-duplicate = موجود في القائمة
reason-duplicate-long = الاسم نفسه موجود في القائمة. لم يضِع شيء، ويُحسب مرة واحدة.
reason-unclear = غير واضح من الموقّع
reason-unclear-long = لم نعرف من الاسم من الموقّع. يمكنكم التوقيع من جديد بالاسم الكامل.
reason-scope = ليس لهذا النوع من الموقّعين
reason-scope-long = هذا البيان لموقّعين من نوع آخر. تذكر صفحته من هم.
reason-own-wish = طلب الموقّع ذلك
reason-own-wish-long = طلبتم منا ألّا نضعه في القائمة.
reason-abuse = ليس جادّاً (لا يُخبَر الموقّع)

## المكتب: حول صفحاته
desk-nav = المكتب
desk-home = البيانات في المكتب
desk-paste = لصق وثيقة
desk-outbox = صندوق الصادر المحلي
desk-people = العاملون في المكتب
desk-sign-out = خروج
desk-statement-nav = هذا البيان
desk-tab-statement = البيان
desk-tab-queue = الانتظار
desk-tab-import = الاستيراد
desk-tab-record = السجل
desk-tab-public = الصفحة العامة
desk-sign-in-title = المكتب
desk-sign-in-lead = للداعين إلى البيان ولمن يراجعون التواقيع. نرسل رابط دخول إلى بريدكم. لا حاجة إلى كلمة سر.
desk-sign-in-email = البريد الإلكتروني
desk-sign-in-send = أرسلوا إليّ رابطاً
desk-sign-in-sent = إن كان هذا العنوان من عناوين المكتب فقد خرجت رسالة فيها رابط. الرابط صالح مرة واحدة، مدة ٣٠ دقيقة.
desk-sign-in-again = طلب رابط جديد
desk-enter-lead = بهذا الزر تدخلون من هذا الجهاز. الرابط صالح مرة واحدة.
desk-enter-button = دخول المكتب
desk-enter-unknown = سبق العمل بهذا الرابط، أو صار قديماً. يُرجى طلب رابط جديد.

## المكتب: الصفحة الأولى
desk-empty = لا يوجد بيان بعد. خذوا الوثيقة التي عندكم مع قائمتها، والصقوها كاملة.
desk-waiting = { $n ->
    [zero] لا شيء في الانتظار
    [one] توقيع واحد في الانتظار
    [two] توقيعان في الانتظار
    [few] { $n } تواقيع في الانتظار
    [many] { $n } توقيعاً في الانتظار
   *[other] { $n } توقيع في الانتظار
}
desk-set-apart = { $n ->
    [zero] لا شيء موضوع جانباً
    [one] توقيع واحد موضوع جانباً
    [two] توقيعان موضوعان جانباً
    [few] { $n } تواقيع موضوعة جانباً
    [many] { $n } توقيعاً موضوعاً جانباً
   *[other] { $n } توقيع موضوع جانباً
}
desk-none-waiting = لا شيء في الانتظار
desk-oldest = أقدمها منذ { $age }
desk-listed = في القائمة: { $n }
desk-unsettled = { $n ->
    [one] سطر مستورد واحد ينتظر البتّ فيه
    [two] سطران مستوردان ينتظران البتّ فيهما
    [few] { $n } سطور مستوردة تنتظر البتّ فيها
    [many] { $n } سطراً مستورداً تنتظر البتّ فيها
   *[other] { $n } سطر مستورد تنتظر البتّ فيها
}
desk-paste-button = لصق وثيقتكم كاملة
desk-new-button = بدء بيان جديد
desk-paste-hint = نبحث في الوثيقة عن العنوان والتاريخ والنص والقائمة، ونعرض لكم كلاً منها على حدة. لا يُنشر شيء بذلك.
desk-mails-heading = الرسائل
desk-mails-queued = { $n ->
    [zero] لا رسائل تنتظر الإرسال
    [one] رسالة واحدة تنتظر الإرسال
    [two] رسالتان تنتظران الإرسال
    [few] { $n } رسائل تنتظر الإرسال
    [many] { $n } رسالةً تنتظر الإرسال
   *[other] { $n } رسالة تنتظر الإرسال
}
desk-mails-failed = { $n ->
    [zero] لا رسائل تعذّر إرسالها
    [one] رسالة واحدة تعذّر إرسالها
    [two] رسالتان تعذّر إرسالهما
    [few] { $n } رسائل تعذّر إرسالها
    [many] { $n } رسالةً تعذّر إرسالها
   *[other] { $n } رسالة تعذّر إرسالها
}
desk-mails-held = { $n ->
    [zero] لا رسالة منها تنتظر الساعة التالية.
    [one] رسالة واحدة منها تنتظر الساعة التالية.
    [two] رسالتان منها تنتظران الساعة التالية.
    [few] { $n } رسائل منها تنتظر الساعة التالية.
    [many] { $n } رسالةً منها تنتظر الساعة التالية.
   *[other] { $n } رسالة منها تنتظر الساعة التالية.
}
desk-mails-held-why = طُلبت رسائل أكثر مما يجوز إرساله في ساعة واحدة. ربما يُغرق أحدهم النموذج بالطلبات. ومن يدير الخادم يحدد كم رسالة يجوز إرسالها.
desk-stop-heading = إيقاف كل توقيع
desk-stop-text = يوقف التوقيع فوراً على كل بيانات هذا الموقع. وتبقى البيانات مقروءة.
desk-stop-is-stopped = التوقيع متوقف في الموقع كله.
desk-stop-notice = تنبيه للقرّاء
desk-stop-site = إيقاف التوقيع في الموقع كله
desk-resume-site = استئناف التوقيع
desk-site-stopped = التوقيع متوقف في الموقع كله.

## المكتب: الانتظار
queue-title = في انتظار القرار
queue-empty = لا شيء في الانتظار.
queue-order = الأقدم أولاً
queue-what-heading = ماذا يفعل كل إجراء
queue-what-accept = يضع الاسم في القائمة (أو في العدد) ويُخبر الموقّع بالبريد.
queue-what-decline = يُبقيه خارج القائمة. ويُخبَر الموقّع بالسبب، إلا في حالة «ليس جادّاً».
queue-what-ask = يرسل سؤالكم بالبريد. وينتظر التوقيع حتى يأتي الجواب.
queue-what-move = التوقيع التالي والسابق.
queue-accept-page = { $n ->
    [zero] لا شيء في هذه الصفحة يُقبل دون شك
    [one] قبول التوقيع الوحيد الذي لا شك فيه في هذه الصفحة
    [two] قبول التوقيعين اللذين لا شك فيهما في هذه الصفحة
    [few] قبول { $n } تواقيع لا شك فيها في هذه الصفحة
    [many] قبول { $n } توقيعاً لا شك فيها في هذه الصفحة
   *[other] قبول { $n } توقيع لا شك فيها في هذه الصفحة
}
queue-accept-page-hint = أكّدها أصحابها، ولا شبيه لها بين غيرها، ولا قاعدة تعارضها، وليس فيها سؤال أو طلب معلّق. لا يُقبل إلا ما في هذه الصفحة وكما هو ظاهر هنا، وما يتغيّر في الأثناء يُترك على حاله. لا يمكن التراجع عنها دفعةً واحدة.
queue-set-apart = { $n ->
    [zero] لم يوضع أي توقيع جانباً
    [one] وُضع توقيع واحد جانباً بحسب قاعدة
    [two] وُضع توقيعان جانباً بحسب القواعد
    [few] وُضعت { $n } تواقيع جانباً بحسب القواعد
    [many] وُضع { $n } توقيعاً جانباً بحسب القواعد
   *[other] وُضع { $n } توقيع جانباً بحسب القواعد
}
queue-set-apart-title = ما وُضع جانباً بحسب القواعد
queue-set-apart-hint = يُذكر عند كل توقيع لأي قاعدة وُضع جانباً. لا تظهر هذه التواقيع بين غيرها أبداً؛ ويمكن البتّ في كلٍّ منها على حدة، كما يمكن رفض كثير منها دفعة واحدة.
queue-set-apart-empty = لا شيء موضوع جانباً.
queue-comparing = ما زالت الأسماء تُقارَن: قورن { $done } من { $all } حتى الآن. قد يظهر ما يشتبه به غير هذا؛ يُرجى النظر مرة أخرى بعد قليل.
queue-changed = تغيّر هذا التوقيع منذ أن فتحتم الصفحة. يُرجى مراجعته قبل اتخاذ القرار.
queue-unsent = لم يُرسل سؤالكم:
queue-age = ينتظر منذ { $age }
queue-late = أكثر من ٧ أيام
queue-authority-yes = عُلِّمت الصلاحية
queue-authority-no = لم تُعلَّم الصلاحية
queue-answer = جواب الموقّع:
queue-wish = يطلب تصحيحاً:
queue-reason = السبب
queue-reason-none = يُرجى الاختيار
queue-question = سؤال إلى الموقّع
queue-ask-send = إرسال السؤال
act-accept = قبول
act-decline = عدم القبول
act-ask = سؤال
source-confirmed = أُكّد في { $date }
source-reported = أبلغت به الجهة الداعية، السطر { $line } من
band-same = يكاد يكون مؤكداً أنه نفسه:
band-review = ربما هو نفسه:
band-related = ذو صلة، لكنه ليس نفسه:
undo-accepted = قبلتم { $name }.
undo-declined = لم تقبلوا { $name }.
undo-merged = قلتم إن { $name } هو نفسه توقيعٌ آخر.
undo-button = تراجع

## المكتب: توقيع واحد
axis-confirmation = التأكيد
axis-moderation = المراجعة
axis-standing = الوضع
confirmation-none = غير مؤكَّد
confirmation-done = مؤكَّد
confirmation-reported = أبلغت به الجهة الداعية
moderation-waiting = في الانتظار
moderation-question = هناك سؤال مفتوح
moderation-quarantined = عُزل بحسب قاعدة
moderation-accepted = مقبول
moderation-declined = غير مقبول
standing-live = قائم
standing-withdrawn = مسحوب
standing-merged = مضموم إلى غيره
standing-erased = ممحوّ
sign-on-version = النسخة الموقَّعة
sign-on-received = وصل في
sign-on-contact = العنوان
sign-on-no-contact = لا يوجد
sign-on-decide = القرار
sign-on-open-contact = إظهار العنوان كاملاً
sign-on-open-reason = لماذا تحتاجون إليه؟
sign-on-open-hint = يُكتب السبب في السجل مع اسمكم.
correction-heading = التصحيح المطلوب
correction-hint = غيّروا ما يطلبه الموقّع فقط.
correction-note = كلمة إلى الموقّع
correction-note-hint = تُرسل مع الجواب. يمكن ترك الخانة فارغة.
correction-make = إجراء التصحيح
correction-decline = تركه كما هو

## المكتب: كتابة بيان
new-title = بيان جديد
new-lead = يبقى مسوّدة إلى أن تفتحوا التوقيع. يمكنكم الحفظ والعودة.
draft-text-legend = النص
draft-settings-legend = التوقيع
draft-title = عنوان البيان
draft-slug = الرابط
draft-slug-hint = الجزء الأخير من الرابط، مثل clean-rivers. لا يمكن تغييره لاحقاً.
draft-lang = اللغة
draft-lang-hint = رمزها: en أو es أو fr أو ar …
draft-coalition = الائتلاف
draft-date = التاريخ
draft-body = النص
draft-body-hint = السطر الفارغ يبدأ فقرة جديدة. **عريض**، *مائل*، ## عنوان، - قائمة.
draft-demands = المطالب
draft-demands-hint = مطلب في كل سطر: المطلب | الموجَّه إليه; الموجَّه إليه
draft-figures = الأرقام
draft-figures-hint = رقم في كل سطر: ما هو | القيمة | الوحدة | المصدر | التاريخ
draft-opens = يبدأ التوقيع
draft-opens-hint = اتركوا الخانة فارغة لفتحه يدوياً.
draft-closes = ينتهي التوقيع
draft-closes-hint = بضعة أيام قبل التسليم تترك وقتاً للمراجعة.
draft-zone = المنطقة الزمنية
draft-zone-hint = مثل Africa/Tunis
draft-launch = الإعلان
draft-launch-hint = إلى ذلك الحين للموقّعين أن يُبقوا أسماءهم مخفيّة. اتركوا الخانة فارغة إن لم يكن هناك إعلان.
draft-categories = مجموعات الموقّعين
draft-categories-hint = مجموعة في كل سطر، بترتيب القائمة: كلمة قصيرة | عنوان. اتركوها فارغة للمنظمات والأفراد.
draft-controller = المسؤول عن البيانات
draft-controller-hint = الجهة المسؤولة عن بيانات الموقّعين. تُذكر في الاستمارة.
draft-privacy = رابط صفحة الخصوصية
draft-privacy-hint = يمكن ترك الخانة فارغة.
draft-risk = كلماتكم أنتم عن المخاطر
draft-risk-hint = تظهر فوق الزر في الاستمارة.
draft-save = حفظ
draft-frozen = فُتح النص للتوقيع ولم يعد تغييره ممكناً. ويمكن تغيير ما يلي.
open-text = فتح التوقيع يثبّت النص والمطالب والأرقام بكل اللغات على أنها النسخة ١. ومن بعدها لا يستطيع أحد تغييرها.
open-now-text = يُفتح التوقيع من تلقاء نفسه في الموعد أدناه. ويمكنكم فتحه الآن.
open-button = فتح التوقيع
stop-notice = تنبيه للقرّاء
stop-hint = يسري الإيقاف فوراً ويمكن رفعه. ويظهر التنبيه في الصفحة.
stop-button = إيقاف التوقيع
resume-button = استئناف التوقيع
close-button = إنهاء التوقيع
close-hint = من وقّع من قبل يمكنه التأكيد خلال ٢٤ ساعة.
reopen-text = انتهى التوقيع. يمكنكم فتحه من جديد للنص نفسه.
reopen-by-date-text = انتهى التوقيع في موعده. للاستمرار حدّدوا موعداً لاحقاً لانتهائه، أو اتركوا الموعد فارغاً، ثم احفظوا.
reopen-button = فتح من جديد
launch-text = { $n ->
    [zero] لا أسماء تنتظر الإعلان.
    [one] اسم واحد ينتظر الإعلان.
    [two] اسمان ينتظران الإعلان.
    [few] { $n } أسماء تنتظر الإعلان.
    [many] { $n } اسماً تنتظر الإعلان.
   *[other] { $n } اسم تنتظر الإعلان.
}
launch-button = الإعلان: إظهار هذه الأسماء الآن
texts-heading = النصوص
text-published = منشور
text-draft = مسوّدة
versions-heading = النسخ
version-frozen = النسخة { $n }، ثُبّتت في { $date }
translation-new = إضافة ترجمة
translation-title = ترجمة
translation-hint = يُخبَر القرّاء أنها ترجمة. والنص الأصلي هو الذي يُوقَّع.
translation-original = النص الأصلي

## المكتب: من وثيقة إلى مسوّدة
paste-title = لصق وثيقتكم كاملة
paste-lead = انسخوا كل شيء، النص وقائمة الأسماء، والصقوه هنا. سترون ما وجدناه قبل أن يُحفظ شيء.
paste-document = الوثيقة
paste-document-hint = كما هي. يمكن أن تبقى الأرقام والأسماء المختصرة وفواصل الأسطر.
paste-file = أو ملف
paste-file-hint = نص أو Word (docx) أو PDF أو HTML.
paste-find = فصل الأجزاء
paste-found-lead = هذا ما وجدناه. يُرجى تصحيح ما ليس صحيحاً.
paste-found-hint = تُحلّ مواضع الشك واحداً واحداً في الخطوة التالية.
paste-list-from = تبدأ القائمة في السطر { $n } من الوثيقة.
paste-list = القائمة
paste-list-hint = سطراً سطراً كما في الوثيقة. إن وصلت إلى هنا سطور من النص فانقلوها إلى النص في الأعلى.
paste-create = إنشاء مسوّدة منها
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
    [many] { $n } ثغرةً في الأرقام
   *[other] { $n } ثغرة في الأرقام
}
found-restarts = { $n ->
    [zero] لم تبدأ الأرقام من جديد
    [one] بدأت الأرقام من جديد مرة واحدة
    [two] بدأت الأرقام من جديد مرتين
    [few] بدأت الأرقام من جديد { $n } مرات
    [many] بدأت الأرقام من جديد { $n } مرةً
   *[other] بدأت الأرقام من جديد { $n } مرة
}
found-shared = { $n ->
    [zero] لا سطور فيها أكثر من اسم
    [one] سطر واحد فيه أكثر من اسم
    [two] سطران في كل منهما أكثر من اسم
    [few] { $n } سطور فيها أكثر من اسم
    [many] { $n } سطراً فيها أكثر من اسم
   *[other] { $n } سطر فيها أكثر من اسم
}
found-doubts = { $n ->
    [zero] لا مواضع شك
    [one] موضع شك واحد
    [two] موضعا شك
    [few] { $n } مواضع شك
    [many] { $n } موضع شكٍّ
   *[other] { $n } موضع شك
}

## المكتب: الاستيراد والمراجعة
import-title = استيراد قائمة
import-lead = لقائمة موجودة من قبل. يُحسب كل سطر فيها. وتحمل الأسماء عبارة «أبلغت به الجهة الداعية». وإذا وقّع أحد أصحابها هنا أيضاً أمكن المكتبَ أن يحسب الاثنين واحداً، فتزول العبارة.
import-file = ملف
import-file-hint = نص أو CSV أو Excel (xlsx) أو Word (docx) أو PDF أو HTML.
import-list = أو الصقوا القائمة
import-list-hint = اسم في كل سطر. يمكن أن تبقى الأرقام.
import-send = قراءة القائمة
import-earlier = قوائم قُرئت من قبل
lines-total = { $n ->
    [zero] لا سطور
    [one] سطر واحد
    [two] سطران
    [few] { $n } سطور
    [many] { $n } سطراً
   *[other] { $n } سطر
}
lines-entries = { $n ->
    [zero] لا أسماء
    [one] اسم واحد
    [two] اسمان
    [few] { $n } أسماء
    [many] { $n } اسماً
   *[other] { $n } اسم
}
lines-headings = { $n ->
    [zero] لا عناوين
    [one] عنوان واحد
    [two] عنوانان
    [few] { $n } عناوين
    [many] { $n } عنواناً
   *[other] { $n } عنوان
}
lines-duplicates = { $n ->
    [zero] لا مكررات
    [one] مكرر واحد
    [two] مكرران
    [few] { $n } مكررات
    [many] { $n } مكرراً
   *[other] { $n } مكرر
}
lines-questions = { $n ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $n } أسئلة
    [many] { $n } سؤالاً
   *[other] { $n } سؤال
}
lines-text = { $n ->
    [zero] لا سطور نص
    [one] سطر نص واحد
    [two] سطرا نص
    [few] { $n } سطور نص
    [many] { $n } سطرَ نص
   *[other] { $n } سطر نص
}
lines-blank = { $n ->
    [zero] لا سطور فارغة
    [one] سطر فارغ واحد
    [two] سطران فارغان
    [few] { $n } سطور فارغة
    [many] { $n } سطراً فارغاً
   *[other] { $n } سطر فارغ
}
line-heading = عنوان
line-duplicate = مكرر
line-question = سؤال
line-text = نص
review-title = البتّ في القائمة
review-progress = بُتّ في { $done } من { $total }
review-accept-all = { $n ->
    [one] قبول اسم واحد في هذه الصفحة لا شك فيه
    [two] قبول اسمين في هذه الصفحة لا شك فيهما
    [few] قبول { $n } أسماء في هذه الصفحة لا شك فيها
    [many] قبول { $n } اسماً في هذه الصفحة لا شك فيها
   *[other] قبول { $n } اسم في هذه الصفحة لا شك فيها
}
review-show-open = إظهار ما تبقّى فقط: { $n }
review-show-all = إظهار القائمة كلها: { $n }
review-hint = لا يدخل شيء في القائمة حتى تُدخلوه. وما تُرك يبقى في السجل.
review-line = السطر { $n }
review-number = الرقم المطبوع { $n }
review-seq = { $n }.
review-others = سطور ليست أسماء
settled-accepted = قُبل كما قُرئ
settled-corrected = صُحّح
settled-left-out = تُرك
settled-same-as = هو نفسه الاسم { $n }
settled-same-elsewhere = محسوبة ضمن توقيع آخر
settle-accept = قبول
settle-leave-out = ترك
settle-correct = تصحيح
settle-correct-save = حفظ هذه القراءة
settle-kind = النوع
settle-reopen = البتّ من جديد
doubt-gap-before = أرقام ناقصة قبله: { $missing }
doubt-restart = تبدأ الأرقام هنا من جديد
doubt-repeat = الرقم نفسه مكرر
doubt-out-of-order = الرقم خارج الترتيب
doubt-shared-line = معه في السطر اسم آخر
doubt-joined-lines = قُرئ من أكثر من سطر
doubt-possible-typo = ربما زلّة كتابة: { $printed }. ولعل المقصود: { $suggested }
doubt-individual-among-organisations = شخص بين المنظمات؟
doubt-mixed-script = حروف من كتابات مختلفة في كلمة واحدة
doubt-bidi-control = علامات خفيّة تغيّر اتجاه الكتابة
doubt-url-in-name = عنوان موقع داخل الاسم
doubt-contact-removed = أُسقط عنوان أو رقم؛ فليس مكانه قائمة عامة
doubt-unsure-kind = غير واضح أهو منظمة أم شخص
doubt-other = للنظر فيه: { $code }

## المكتب: الصادر والعاملون والسجل
outbox-lead = لم يُضبط خادم بريد، ولذلك تُحفظ الرسائل هنا. من يستطيع قراءتها يستطيع التأكيد بدلاً من الموقّع: اعملوا بها للتجربة فقط.
outbox-empty = لا رسائل.
people-seen = آخر دخول في { $date }
people-never = لم يدخل بعد
people-remove = إزالة
people-invite-heading = دعوة شخص
people-invite-hint = تذهب إلى هذا العنوان رسالة فيها رابط دخول.
people-role = الدور
people-invite = دعوة
role-convenor = الداعي
role-convenor-hint = يكتب البيانات ويفتحها، ويستورد القوائم، ويدعو الأشخاص، ويقرّر.
role-moderator = المراجِع
role-moderator-hint = يقرّر في شأن التواقيع.
role-reader = القارئ
role-reader-hint = يرى المكتب ولا يقرّر شيئاً.
record-title = السجل
record-lead = كل ما جرى في هذا البيان، الأحدث أولاً.
record-empty = لم يجرِ شيء بعد.
record-when = متى
record-who = من
record-act = ماذا
record-why = لماذا
record-batch = { $n ->
    [one] توقيع واحد
    [two] توقيعان
    [few] { $n } تواقيع
    [many] { $n } توقيعاً
   *[other] { $n } توقيع
}
act-accepted = قُبل
act-declined = لم يُقبل
act-batch-declined = رُفضت معاً
act-batch-stopped = أُوقف الرفض الجماعي
act-batch-undone = أُلغي الرفض الجماعي
act-asked = أُرسل سؤال
act-answered = وصل الجواب
act-undone = رُجع عن القرار
act-display-changed = غيّر الموقّع طريقة الظهور
act-correction-asked = طُلب تصحيح
act-correction-made = أُجري التصحيح
act-correction-declined = لم يُجرَ التصحيح
act-merged = ضُمّ إلى غيره
act-withdrawn = سحبه الموقّع
act-erased = مُحيت البيانات
act-contact-opened = فُتح العنوان
act-draft-saved = حُفظت المسوّدة
act-opened = فُتح التوقيع
act-closed = أُنهي التوقيع
act-stopped = أُوقف التوقيع
act-resumed = استُؤنف التوقيع
act-launched = أُظهرت الأسماء عند الإعلان
act-imported = قُرئت قائمة
act-invited = دُعي شخص
act-removed = أُزيل شخص
act-signed-in = دخول إلى المكتب

## المكتب: بعد إجراء
done-accepted = قُبل: { $name }.
done-declined = لم يُقبل: { $name }.
done-asked = أُرسل السؤال إلى { $name }.
done-undone = رُجع عن القرار في شأن { $name }.
done-signer-left = سُحب توقيع { $name } في هذه الأثناء، فلا يمكن الرجوع عن القرار. لم يتغيّر شيء.
done-bulk = { $n ->
    [zero] لم يُقبل أي توقيع.
    [one] قُبل توقيع واحد.
    [two] قُبل توقيعان.
    [few] قُبلت { $n } تواقيع.
    [many] قُبل { $n } توقيعاً.
   *[other] قُبل { $n } توقيع.
}
done-bulk-left = تُركت على حالها لأن شيئاً تغيّر منذ أن فتحتم الصفحة: { $names }.
done-already-accepted = سبق أن قبله { $by } منذ { $when }. لم يتغيّر شيء.
done-already-declined = سبق أن قرّر { $by } عدم قبوله منذ { $when }. لم يتغيّر شيء.
done-changed = تغيّر { $name } منذ أن فتحتم الصفحة. لم يُتّخذ أي إجراء.
done-nothing-to-undo = لم يبقَ ما يُتراجع عنه.
done-correction-made = أُجري التصحيح. تصل الموقّعَ رسالة.
done-correction-declined = يبقى كما هو. تصل الموقّعَ رسالة.
done-contact-opened = العنوان ظاهر أدناه. وقد كُتب ذلك في السجل.
done-draft-saved = حُفظ.
done-draft-created = صارت المسوّدة جاهزة. والآن: حُلّوا مواضع الشك في القائمة، ثم افتحوا التوقيع.
done-translation-saved = حُفظت الترجمة.
done-opened = التوقيع مفتوح.
done-published = البيان منشور. يبيّن السطر أدناه متى يمكن التوقيع.
done-already-open = التوقيع مفتوح من قبل. لم يتغيّر شيء.
done-not-open = التوقيع ليس مفتوحاً. لم يتغيّر شيء.
done-closed = انتهى التوقيع.
done-stopped = التوقيع متوقف.
done-resumed = يستمر التوقيع.
done-stop-lifted = رُفع الإيقاف. ومع ذلك لا يمكن التوقيع الآن، والسطر أدناه يبيّن السبب.
done-site-stopped = التوقيع متوقف في الموقع كله.
done-site-resumed = يستمر التوقيع.
done-launched = { $n ->
    [zero] لا أسماء جديدة ظاهرة.
    [one] يظهر الآن اسم واحد.
    [two] يظهر الآن اسمان.
    [few] تظهر الآن { $n } أسماء.
    [many] يظهر الآن { $n } اسماً.
   *[other] يظهر الآن { $n } اسم.
}
done-imported = { $n ->
    [zero] لا أسماء تنتظر البتّ.
    [one] اسم واحد ينتظر البتّ فيه.
    [two] اسمان ينتظران البتّ فيهما.
    [few] { $n } أسماء تنتظر البتّ فيها.
    [many] { $n } اسماً تنتظر البتّ فيها.
   *[other] { $n } اسم تنتظر البتّ فيها.
}
done-imported-before = سبق أن قُرئت هذه القائمة. لم يتغيّر شيء.
done-settled = { $n ->
    [zero] لم يُبتّ في أي اسم.
    [one] بُتّ في اسم واحد.
    [two] بُتّ في اسمين.
    [few] بُتّ في { $n } أسماء.
    [many] بُتّ في { $n } اسماً.
   *[other] بُتّ في { $n } اسم.
}
done-invited = الدعوة في طريقها.
done-removed = لم يعد لهذا الشخص مدخل.

## الرسائل
mail-foot =
    أرسل { $site } هذه الرسالة لأن أحداً أعطى هذا العنوان هناك. إن لم تكونوا أنتم فلا تفعلوا شيئاً: لن يُنشر شيء.
mail-foot-settled =
    أرسل { $site } هذه الرسالة لأن أحداً أعطى هذا العنوان هناك. إن لم تكونوا أنتم فيُرجى سحب التوقيع من الصفحة المذكورة.
mail-foot-withdrawn =
    أرسل { $site } هذه الرسالة لأن أحداً أعطى هذا العنوان هناك.
mail-own-page =
    صفحتكم الخاصة، وفيها ترون إلى أين وصل الأمر، وتغيّرون طريقة ظهوركم، أو تنسحبون:

    { $link }

    يُرجى الاحتفاظ بهذا الرابط لأنفسكم.
mail-confirm-subject = يُرجى تأكيد توقيعكم
mail-confirm-body =
    وقّع أحدهم، والأرجح أنتم، هذا البيان:

    { $title }

    وسيُطبع هكذا:

    { $entry }

    لم يُنشر شيء بعد. إن كان هذا صحيحاً فافتحوا هذه الصفحة وأكّدوا:

    { $link }

    أو اكتبوا هذا الرمز في الصفحة التي جئتم منها: { $code }

    وإن لم يكن هذا ما أرسلتموه فافتحوا الصفحة مع ذلك: فهي تُظهر كل ما أُرسل بهذا العنوان، ولكم أن تختاروا.

    { $days ->
        [one] الرابط والرمز صالحان يوماً واحداً.
        [two] الرابط والرمز صالحان يومين.
        [few] الرابط والرمز صالحان { $days } أيام.
        [many] الرابط والرمز صالحان { $days } يوماً.
       *[other] الرابط والرمز صالحان { $days } يوم.
    }
mail-reminder-subject = لم يتأكد توقيعكم بعد
mail-reminder-first =
    قبل بضعة أيام وقّع أحدهم، والأرجح أنتم، هذا البيان ولم يؤكّد بعد:
mail-reminder-last =
    هذه آخر رسالة في هذا الشأن. وقّع أحدهم، والأرجح أنتم، هذا البيان ولم يؤكّد بعد:
mail-reminder-body =
    { $title }

    وسيُطبع هكذا:

    { $entry }

    إن كنتم ما زلتم تريدون ذلك فأكّدوا هنا:

    { $link }

    أو اكتبوا هذا الرمز في الصفحة التي جئتم منها: { $code }

    وإلا فلا تفعلوا شيئاً. ستُمحى البيانات من تلقاء نفسها.
mail-already-subject = ورد عنوانكم مرة أخرى
mail-already-body =
    وقّع أحدهم، والأرجح أنتم، هذا البيان مرة أخرى بهذا العنوان:

    { $title }

    توقيعكم الأول باقٍ كما كان. ولم يُضَف الثاني، وليس عليكم أن تفعلوا شيئاً.
mail-confirmed-subject = تأكّد توقيعكم
mail-confirmed-body =
    شكراً لكم. أكّدتم توقيعكم على هذا البيان:

    { $title }

    سيراجعه الآن أحد القائمين على البيان. ستصلكم رسالة حين يُقبل.
mail-accepted-subject = قُبل توقيعكم
mail-accepted-body =
    قُبل توقيعكم على هذا البيان:

    { $title }

    كما يُطبع:

    { $entry }
mail-accepted-listed = هو في القائمة العامة، أو سيكون فيها خلال دقائق:
mail-accepted-launch = أنتم في العدد. ويظهر اسمكم مع الإعلان، وإلى ذلك الحين لا يراه أحد.
mail-accepted-counted = أنتم في العدد، ولا يظهر اسمكم.
mail-declined-subject = بشأن توقيعكم
mail-declined-body =
    لم يُقبل توقيعكم على هذا البيان:

    { $title }
mail-question-subject = سؤال بشأن توقيعكم
mail-question-body =
    لدى القائمين على هذا البيان سؤال بشأن توقيعكم:

    { $title }

    السؤال:

    { $question }

    يُرجى الإجابة في صفحتكم الخاصة؛ فالرد على هذه الرسالة لا يُقرأ. وإلى ذلك الحين ينتظر توقيعكم.
mail-correction-subject = بشأن التصحيح الذي طلبتموه
mail-correction-made =
    أُجري التصحيح. وصار هكذا:

    { $entry }
mail-correction-declined =
    تُرك كما هو:

    { $entry }
mail-correction-note = كلمة من المكتب: { $note }
mail-merged-subject = يُحسب توقيعكم مع توقيع آخر
mail-merged-body =
    على هذا البيان توقيع آخر للموقّع نفسه:

    { $title }

    يُحسب التوقيعان من الآن توقيعاً واحداً. وكلاهما محفوظ، وليس عليكم أن تفعلوا شيئاً. إن انسحبتم سُحب توقيعكم وبقي الآخر.
mail-withdrawn-subject = انسحبتم
mail-withdrawn-body =
    سُحب توقيعكم على هذا البيان:

    { $title }

    يُرفع اسمكم من القائمة في الحال. ليس عليكم أن تفعلوا شيئاً آخر. وإن لم تكونوا أنتم من سحبه فيمكنكم التوقيع من جديد ما دام التوقيع مفتوحاً.
mail-withdrawn-erase =
    أما ما نحتفظ به بعدُ من توقيعكم فيمكنكم محوه من صفحتكم الخاصة:

    { $link }

    يُرجى الاحتفاظ بهذا الرابط لأنفسكم.
mail-desk-subject = رابطكم إلى المكتب
mail-desk-body =
    بهذا الرابط تدخلون مكتب { $site }:

    { $link }

    { $minutes ->
        [one] يصلح مرة واحدة، مدة دقيقة واحدة.
        [two] يصلح مرة واحدة، مدة دقيقتين.
        [few] يصلح مرة واحدة، مدة { $minutes } دقائق.
        [many] يصلح مرة واحدة، مدة { $minutes } دقيقة.
       *[other] يصلح مرة واحدة، مدة { $minutes } دقيقة.
    }
    إن لم تكونوا قد طلبتموه فلا تفعلوا شيئاً.
mail-invitation-subject = دعوة إلى المكتب
mail-invitation-body =
    أنتم مدعوون إلى العمل في مكتب { $site }، حيث يُعتنى بالتواقيع على البيانات المشتركة.

    دوركم: { $role }. { $hint }

    بهذا الرابط تدخلون أول مرة:

    { $link }

    { $days ->
        [one] يصلح يوماً واحداً. ثم يمكنكم طلب رابط جديد متى شئتم.
        [two] يصلح يومين. ثم يمكنكم طلب رابط جديد متى شئتم.
        [few] يصلح { $days } أيام. ثم يمكنكم طلب رابط جديد متى شئتم.
        [many] يصلح { $days } يوماً. ثم يمكنكم طلب رابط جديد متى شئتم.
       *[other] يصلح { $days } يوم. ثم يمكنكم طلب رابط جديد متى شئتم.
    }

## المكتب: رفض الكثير دفعة واحدة
batch-title = رفض الكثير دفعة واحدة
batch-lead = لا يُختار هنا إلا ما وُضع جانباً بحسب القواعد، ولا يُمسّ أبداً ما ينتظر بين غيره. يُعدّ أولاً ويُعرض. ولا تصل أي رسالة إلى أحد.
batch-rule = القاعدة التي وُضعت بحسبها جانباً
batch-any-rule = أي قاعدة
batch-rule-rate = توقيعات كثيرة من شبكة واحدة في وقت قصير
batch-rule-honeypot = مُلئ حقل مخفي
batch-rule-speed = عاد النموذج أسرع مما يستطيع المرء قراءته
batch-domain = نطاق البريد
batch-domain-hint = ما يأتي بعد علامة @، مثل mail.example. تُقارَن العناوين ولا تُعرض.
batch-name = في الاسم
batch-name-hint = كلمة أو جزء منها، ولا فرق في حالة الأحرف أو التشكيل.
batch-from = ينتظر منذ ذلك الوقت أو بعده
batch-until = ينتظر منذ ما قبل ذلك الوقت
batch-count-button = عدّها
batch-count-hint = العدّ لا يغيّر شيئاً.
batch-earlier = ما رُفض معاً من قبل
batch-counted = { $n ->
    [one] عُدّ توقيع واحد. لم يُفعل شيء بعد.
    [two] عُدّ توقيعان. لم يُفعل شيء بعد.
    [few] عُدّت { $n } تواقيع. لم يُفعل شيء بعد.
    [many] عُدّ { $n } توقيعاً. لم يُفعل شيء بعد.
   *[other] عُدّ { $n } توقيع. لم يُفعل شيء بعد.
}
batch-declining = رُفض { $done } من { $all } حتى الآن.
batch-stopped = أُوقف: رُفض { $done } من { $all }.
batch-declined = { $n ->
    [one] رُفض توقيع واحد.
    [two] رُفض توقيعان.
    [few] رُفضت { $n } تواقيع.
    [many] رُفض { $n } توقيعاً.
   *[other] رُفض { $n } توقيع.
}
batch-undoing = أُعيد { $done } من { $all } جانباً حتى الآن.
batch-undone = { $n ->
    [one] أُعيد توقيع واحد جانباً.
    [two] أُعيد توقيعان جانباً.
    [few] أُعيدت { $n } تواقيع جانباً.
    [many] أُعيد { $n } توقيعاً جانباً.
   *[other] أُعيد { $n } توقيع جانباً.
}
batch-look-again = النظر مرة أخرى
batch-everything = لم يُختر شيء: هذا كل ما وُضع جانباً.
batch-samples = بعض منها
batch-changed = { $n ->
    [one] تغيّر توقيع واحد منذ العدّ وتُرك كما هو:
    [two] تغيّر توقيعان منذ العدّ وتُركا كما هما:
    [few] تغيّرت { $n } تواقيع منذ العدّ وتُركت كما هي:
    [many] تغيّر { $n } توقيعاً منذ العدّ وتُركت كما هي:
   *[other] تغيّر { $n } توقيع منذ العدّ وتُركت كما هي:
}
batch-kept = { $n ->
    [one] تغيّر توقيع واحد منذ رفضه وتُرك كما هو:
    [two] تغيّر توقيعان منذ رفضهما وتُركا كما هما:
    [few] تغيّرت { $n } تواقيع منذ رفضها وتُركت كما هي:
    [many] تغيّر { $n } توقيعاً منذ رفضها وتُركت كما هي:
   *[other] تغيّر { $n } توقيع منذ رفضها وتُركت كما هي:
}
batch-decline-button = { $n ->
    [one] رفض هذا التوقيع
    [two] رفض هذين التوقيعين
    [few] رفض هذه التواقيع الـ{ $n }
    [many] رفض هذه التواقيع، وعددها { $n }
   *[other] رفض هذه التواقيع، وعددها { $n }
}
batch-decline-hint = تُرفض بوصفها «ليس جادّاً»: لا تصل أي رسالة إلى أحد. يستمر ذلك من تلقاء نفسه، ويمكن إيقافه، كما يمكن إلغاؤه كله خلال ٣٠ يوماً. وما يتغيّر قبل دوره يُترك ويُذكر هنا.
batch-go-on-button = متابعة الرفض
batch-stop-button = إيقاف
batch-undo-button = { $n ->
    [one] إعادة هذا التوقيع جانباً
    [two] إعادة هذين التوقيعين جانباً
    [few] إعادة هذه التواقيع الـ{ $n } جانباً
    [many] إعادة هذه التواقيع جانباً، وعددها { $n }
   *[other] إعادة هذه التواقيع جانباً، وعددها { $n }
}
batch-another = الاختيار من جديد

rule-rate = وُضع جانباً: وصلت توقيعات كثيرة من شبكة واحدة في وقت قصير.
rule-honeypot = وُضع جانباً: مُلئ حقل مخفي لا يراه الناس.
rule-speed = وُضع جانباً: عاد النموذج أسرع مما يستطيع المرء قراءته.

## المكتب: ما يكون اسمان أحدهما للآخر
band-different = ليست هي نفسها:
verdict-same = هي نفسها
verdict-related = ذات صلة
verdict-different = مختلفة
verdict-unsure = غير واضح
between-same = هي نفسها
between-related = ذات صلة بـ
between-different = ليست هي نفسها
between-unsure = قد تكون نفسها
said-same = تقرّر: هي نفسها
said-related = تقرّر: ذات صلة وليست نفسها
said-different = تقرّر: مختلفة
said-unsure = نُظر فيها ولم يُبتّ
said-by = { $said } · { $who }، { $when }
said-by-operator = { $said } · من سطر الأوامر، { $when }
queue-what-verdict = يبيّن ما يكون الاسم المشابه. «هي نفسها» تحسب الاثنتين مرة واحدة وتُبقي التوقيعين؛ ولا يُضمّ شيء من تلقاء نفسه. ويُحفظ القرار للقائمة التالية والبيان التالي، ويمكن الرجوع عنه.
queue-organisation = { $n ->
    [one] هذه المنظمة معروفة هنا من بيان آخر واحد
    [two] هذه المنظمة معروفة هنا من بيانين آخرين
    [few] هذه المنظمة معروفة هنا من { $n } بيانات أخرى
    [many] هذه المنظمة معروفة هنا من { $n } بياناً آخر
   *[other] هذه المنظمة معروفة هنا من { $n } بيان آخر
}
review-what-settle = يقبل السطر كما قُرئ، أو يتركه، أو يصحّح القراءة.
review-what-same = تُحسب الاثنتان مرة واحدة، وتبقى كلتاهما في السجل.
review-what-two = موقّعتان اثنتان. وإن لم يبقَ شكّ آخر قُبل السطر فوراً.
review-what-unsure = يُبقي الشكّ لشخص آخر، وينتظر السطر.
done-names-same = حُفظ: هي نفسها.
done-names-related = حُفظ: ذات صلة وليست نفسها.
done-names-different = حُفظ: مختلفة.
done-names-unsure = حُفظ: نُظر فيها ولم يُبتّ.
done-contradicts = حُفظ، لكنه لا يوافق ما تقرّر من قبل. انظروا «القرارات في الأسماء».
done-organisation-saved = حُفظ.
act-names-compared = قيل في اسمين
act-names-reopened = رُجع عمّا قيل في اسمين
act-organisation-changed = وُصفت المنظمة
organisations-title = المنظمات
organisations-lead = كل منظمة وقّعت شيئاً هنا، بجميع أسمائها. لا يرى هذه الصفحة إلا المكتب.
organisations-search = الاسم أو الاسم المختصر أو المكان
organisations-search-button = بحث
organisations-suspects = قد تكون منظمة واحدة
organisations-empty = لا منظمة في أي قائمة بعد.
organisations-none-found = لم يُعثر على منظمة.
organisations-statements = { $n ->
    [one] بيان واحد
    [two] بيانان
    [few] { $n } بيانات
    [many] { $n } بياناً
   *[other] { $n } بيان
}
organisation-names = الأسماء
organisation-suspects = قد تكون المنظمة نفسها
organisation-related = ما تقرّر في شأن غيرها
organisation-signed = ما وقّعته
organisation-add = إضافة ما هو معروف
organisation-add-hint = اسم بلغة أخرى أو بكتابة أخرى، أو اسم سابق، أو اسم مختصر: تُعرف به المنظمة بعد ذلك. ولا يُنشر من هذا شيء.
organisation-further-name = اسم آخر
organisation-further-hint = يمكن تركه فارغاً.
organisation-lang = لغته
organisation-lang-hint = رمز لغة، مثل en أو es أو fr أو ar. يمكن تركه فارغاً.
organisation-save = حفظ
relation-label = ما تكون هذه لتلك
relation-open = لم يُذكر
relation-save = حفظ
relation-part-of = فرع لـ
relation-has-part = لها فرع هو
relation-member-of = عضو في
relation-has-member = من أعضائها
relation-sister = منظمة شقيقة لـ
decisions-title = القرارات في الأسماء
decisions-lead = من قال ومتى ما يكون اسمان أحدهما للآخر. كل قرار يفيد القائمة التالية والبيان التالي إلى أن يُرجع عنه.
decisions-empty = لم يُقرَّر شيء بعد.
contradictions-heading = ما لا يتوافق
contradictions-lead = يلزم من بعض القرارات أن الاثنتين واحدة، ويقول قرار آخر إنهما ليستا كذلك. ارجعوا عن القرار الخاطئ.
contradictions-count = { $n ->
    [one] تناقض واحد
    [two] تناقضان
    [few] { $n } تناقضات
    [many] { $n } تناقضاً
   *[other] { $n } تناقض
}
why-rare = نادر
why-generic = نوع الهيئة
why-meaning = المعنى نفسه
why-spelling = الإملاء
why-stem = الجذر نفسه
why-sound = نقل حرفي
why-shortened = مختصر
why-spacing = المسافات
why-initials = الأحرف الأولى
why-only-first = هنا فقط: { $name }
why-only-second = هناك فقط: { $name }
why-same-short = الاسم المختصر نفسه { $name }
why-shorts-differ = الاسمان المختصران مختلفان: { $first }، { $second }
why-short-initials = { $name } من الأحرف الأولى للآخر
why-short-word = { $name } كلمة من الآخر
why-same-form = متطابقان إلا في حالة الأحرف أو التشكيل أو الترقيم
why-places-differ = المكانان مختلفان
why-place-one-side = مكان في أحدهما فقط
why-chapter-one-side = فرع في أحدهما فقط
why-worldwide-one-side = «دولي» في أحدهما فقط
why-numbers-differ = الأرقام مختلفة
why-number-one-side = رقم في أحدهما فقط
why-kinds-differ = منظمة وشخص
why-persons = قد يشترك شخصان في اسم
why-countries-differ = البلدان مختلفان
why-same-domain = تأكيد من نطاق البريد نفسه
why-same-mailbox = توقيع من صندوق البريد نفسه
why-same-mailbox-but-tag = صندوق البريد نفسه إلا ما بعد علامة +
why-same-website = الموقع نفسه
why-looks-alike = يبدو مطابقاً، لكنه مكتوب بحروف أخرى
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
why-decided-same = تقرّر من قبل: هي نفسها
why-decided-related = تقرّر من قبل: ذات صلة
why-decided-different = تقرّر من قبل: مختلفة
why-decided-unsure = نُظر فيها من قبل ولم يُبتّ
