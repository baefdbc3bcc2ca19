## المكتب: الانتظار
queue-title = للمراجعة
signatures-title = كل التواقيع
table-search = الاسم أو المكان أو نطاق البريد
table-kind = النوع
table-every-kind = كل الأنواع
table-way = طريقة الوصول
table-every-way = الاستمارة والقوائم
table-sort = الترتيب
table-show = عرض
table-of-list = أسماء هذه القائمة فقط:
table-to-review = العودة إلى القائمة
table-parts = ما يُعرض
table-tick = تحديد
table-entry = الاسم كما سيظهر في القائمة
table-mail = نطاق البريد
table-state = الحالة
table-age = المدة
table-acts = ما يمكنكم فعله
table-what-tick = التواقيع التي لا علامة عليها محدَّدة مسبقاً. الشريط في الأسفل يعمل على ما هو محدَّد في هذه الصفحة.
table-none = لا توجد تواقيع من هذا النوع.
table-nothing-found = لا نتائج.
kind-short-organisation = منظمة
kind-short-individual = فرد
kind-short-affiliated = فرد بانتماء
part-all = الكل
part-waiting = في الانتظار
part-clear = بلا تنبيه
part-twice = ربما مكرَّرة
part-flagged = عليها تنبيه
part-answered = وصل جوابها
part-wishes = تصحيحات
part-mine = أسئلتي
part-set-apart = معزولة
part-accepted = مقبولة
part-declined = مرفوضة
part-unconfirmed = غير مؤكَّدة
part-withdrawn = مسحوبة
part-joined = مضمومة
sort-oldest = الأقدم أولاً
sort-newest = الأحدث أولاً
sort-name = حسب الاسم
sort-place = حسب المكان
way-form = بالاستمارة
way-import = من قائمة
warning-addressee = يحمل اسم جهة يخاطبها البيان
warning-advertising = يشبه الإعلانات
warning-rude = فيه إهانة
warning-placeholder = يبدو تجربة للاستمارة
warning-declined-before = سبق رفض توقيع بهذا الاسم
warning-no-vowel = فيه كلمة لا يمكن نطقها
warning-too-short = اسم قصير جداً
warning-capitals = حروف كبيرة فقط
warning-free-mail = منظمة ببريد مجاني
mail-website = = الموقع
mail-free = بريد مجاني
queue-asked = السؤال:
queue-unanswered = لا جواب بعد
suspects-joined = يُحسب معه توقيعاً واحداً:
suspects-further = { $n ->
    [zero] ربما ذات صلة: { $n } توقيع
    [one] ربما ذو صلة: توقيع واحد
    [two] ربما ذوا صلة: توقيعان
    [few] ربما ذات صلة: { $n } تواقيع
    [many] ربما ذات صلة: { $n } توقيعاً
   *[other] ربما ذات صلة: { $n } توقيع
}
suspect-tokens = الكلمات التي قورنت
verdict-same-takes-place = هي نفسها: يحلّ هذا التأكيد محلّها
act-decline-more = رفض…
act-ask-more = سؤال…
act-correct-more = تصحيح…
act-reopen = التراجع عن القرار
ticked-accept = قبول المحدَّد
ticked-decline = رفض المحدَّد
ticked-ask = إرسال السؤال إلى المحدَّدين
undo-accepted-all = { $n ->
    [zero] قبلتم { $n } توقيع.
    [one] قبلتم توقيعاً واحداً.
    [two] قبلتم توقيعين.
    [few] قبلتم { $n } تواقيع.
    [many] قبلتم { $n } توقيعاً.
   *[other] قبلتم { $n } توقيع.
}
undo-declined-all = { $n ->
    [zero] رفضتم { $n } توقيع.
    [one] رفضتم توقيعاً واحداً.
    [two] رفضتم توقيعين.
    [few] رفضتم { $n } تواقيع.
    [many] رفضتم { $n } توقيعاً.
   *[other] رفضتم { $n } توقيع.
}
undo-all-button = { $n ->
    [zero] التراجع عن كل الـ{ $n }
    [one] تراجع
    [two] التراجع عن الاثنين
    [few] التراجع عن كل الـ{ $n }
    [many] التراجع عن كل الـ{ $n }
   *[other] التراجع عن كل الـ{ $n }
}
done-ticked-declined = { $n ->
    [zero] رُفض { $n } توقيع.
    [one] رُفض توقيع واحد.
    [two] رُفض توقيعان.
    [few] رُفضت { $n } تواقيع.
    [many] رُفض { $n } توقيعاً.
   *[other] رُفض { $n } توقيع.
}
done-ticked-asked = { $n ->
    [zero] أُرسل السؤال إلى { $n } موقّع.
    [one] أُرسل السؤال إلى موقّع واحد.
    [two] أُرسل السؤال إلى موقّعَين.
    [few] أُرسل السؤال إلى { $n } موقّعين.
    [many] أُرسل السؤال إلى { $n } موقّعاً.
   *[other] أُرسل السؤال إلى { $n } موقّع.
}
done-ticked-reopened = { $n ->
    [zero] أُلغي { $n } قرار.
    [one] أُلغي قرار واحد.
    [two] أُلغي قراران.
    [few] أُلغيت { $n } قرارات.
    [many] أُلغي { $n } قراراً.
   *[other] أُلغي { $n } قرار.
}
done-noted = أُضيفت الملاحظة.
correction-heading-own = تصحيح الاسم
correction-hint-own = يحتفظ سجلّ العمل بالصيغتين. ويُخبَر صاحب التوقيع إن كان له عنوان بريد.
correction-role = المنصب أو المهنة
correction-affiliation = جهة الانتماء
note-heading = ملاحظة للفريق
note-label = الملاحظة
note-hint = لا يراها إلا الفريق، في سجلّ هذا التوقيع. وتُمحى مع التوقيع.
note-button = إضافة الملاحظة
export-heading = تنزيل بصيغة CSV
export-hint = في الملف ما هو معروض هنا، بكل صفحاته. ويُسجَّل التنزيل في سجلّ العمل.
export-addresses = مع عناوين البريد
export-why = لماذا تحتاجون إلى العناوين؟
export-button = { $n ->
    [zero] تنزيل { $n } توقيع
    [one] تنزيل توقيع واحد
    [two] تنزيل توقيعين
    [few] تنزيل { $n } تواقيع
    [many] تنزيل { $n } توقيعاً
   *[other] تنزيل { $n } توقيع
}
trouble-nothing-ticked = حدِّدوا توقيعاً واحداً على الأقل.
trouble-note-missing = اكتبوا ملاحظة.
act-noted = ملاحظة
act-exported = تنزيل التواقيع
queue-empty = لا شيء في الانتظار.
queue-what-heading = ماذا يفعل كل إجراء
queue-what-accept = يضع الاسم في القائمة (أو في العدد) ويُخبر الموقّع بالبريد.
queue-what-decline = يُبقيه خارج القائمة. ويُخبَر الموقّع بالسبب بالبريد، إلا في حالة «ليس حقيقياً».
queue-what-ask = يرسل سؤالكم بالبريد. وينتظر التوقيع حتى يأتي الجواب.
queue-what-move = التوقيع التالي والسابق.
queue-set-apart-hint = يُذكر عند كل توقيع أي قاعدة عزلته. لا تظهر هذه التواقيع بين غيرها أبداً؛ ويمكن اتخاذ القرار في كلٍّ منها على حدة، كما يمكن رفض كثير منها دفعة واحدة.
queue-set-apart-empty = لا شيء معزول.
queue-comparing = ما زالت الأسماء تُقارَن: قورن { $done } من { $all } حتى الآن. قد تظهر أسماء متشابهة أخرى؛ انظروا مرة أخرى بعد قليل.
queue-changed = تغيّر هذا التوقيع منذ أن فتحتم الصفحة. راجعوه قبل اتخاذ القرار.
queue-unsent = لم يُرسل سؤالكم:
queue-age = ينتظر منذ { $age }
queue-late = أكثر من ٧ أيام
queue-authority-yes = أُكّدت الصلاحية
queue-authority-no = لم تُؤكَّد الصلاحية
queue-answer = جواب الموقّع:
queue-wish = يطلب تصحيحاً:
queue-reason = السبب
queue-question = سؤال إلى الموقّع
queue-ask-send = إرسال السؤال
act-accept = قبول
act-decline = رفض
act-ask = سؤال
source-confirmed = أُكّد في { $date }
source-reported = أضافه الائتلاف، السطر { $line } من
band-same = شبه مؤكَّد أنه نفسه:
band-review = ربما هو نفسه:
band-related = ربما ذو صلة:
undo-accepted = قبلتم { $name }.
undo-declined = رفضتم { $name }.
undo-merged = قلتم إن { $name } هو نفسه توقيعٌ آخر.
undo-button = تراجع

## المكتب: توقيع واحد
axis-confirmation = التأكيد
axis-moderation = المراجعة
axis-standing = الوضع
confirmation-none = غير مؤكَّد
confirmation-done = مؤكَّد
confirmation-reported = أضافه الائتلاف، غير مؤكَّد
moderation-waiting = في الانتظار
moderation-question = هناك سؤال مفتوح
moderation-quarantined = عُزل بحسب قاعدة
moderation-accepted = مقبول
moderation-declined = مرفوض
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
sign-on-open-hint = يُحفظ السبب في سجلّ العمل مع اسمكم.
correction-heading = التصحيح المطلوب
correction-hint = غيّروا ما يطلبه الموقّع فقط.
correction-note = كلمة إلى الموقّع
correction-note-hint = تُرسل مع الجواب. يمكن ترك الخانة فارغة.
correction-make = إجراء التصحيح
correction-decline = تركه كما هو
