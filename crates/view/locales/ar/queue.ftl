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
kind-short-affiliated = فرد منتسب
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
queue-asked = السؤال المرسل:
queue-unanswered = لا جواب بعد
suspects-joined = يُحسب معه توقيعاً واحداً:
suspects-further = { $n ->
    [zero] ربما على صلة: لا تواقيع
    [one] ربما على صلة: توقيع واحد
    [two] ربما على صلة: توقيعان
    [few] ربما على صلة: { $n } تواقيع
    [many] ربما على صلة: { $n } توقيعاً
   *[other] ربما على صلة: { $n } توقيع
}
suspect-tokens = الكلمات التي قورنت
verdict-same-takes-place = الموقّع نفسه: يحلّ هذا التأكيد محلّ ذاك
act-decline-more = رفض…
act-ask-more = سؤال…
act-correct-more = تصحيح…
act-reopen = التراجع عن القرار
ticked-accept = قبول المحدَّد
ticked-decline = رفض المحدَّد
ticked-ask = إرسال السؤال إلى المحدَّدين
undo-accepted-all = { $n ->
    [zero] لم تقبلوا أي توقيع.
    [one] قبلتم توقيعاً واحداً.
    [two] قبلتم توقيعين.
    [few] قبلتم { $n } تواقيع.
    [many] قبلتم { $n } توقيعاً.
   *[other] قبلتم { $n } توقيع.
}
undo-declined-all = { $n ->
    [zero] لم ترفضوا أي توقيع.
    [one] رفضتم توقيعاً واحداً.
    [two] رفضتم توقيعين.
    [few] رفضتم { $n } تواقيع.
    [many] رفضتم { $n } توقيعاً.
   *[other] رفضتم { $n } توقيع.
}
undo-all-button = { $n ->
    [zero] تراجع
    [one] تراجع
    [two] التراجع عن الاثنين
    [few] التراجع عنها كلها ({ $n })
    [many] التراجع عنها كلها ({ $n })
   *[other] التراجع عنها كلها ({ $n })
}
done-ticked-declined = { $n ->
    [zero] لم يُرفض أي توقيع.
    [one] رُفض توقيع واحد.
    [two] رُفض توقيعان.
    [few] رُفضت { $n } تواقيع.
    [many] رُفض { $n } توقيعاً.
   *[other] رُفض { $n } توقيع.
}
done-ticked-asked = { $n ->
    [zero] لم يُرسل السؤال إلى أي موقّع.
    [one] أُرسل السؤال إلى موقّع واحد.
    [two] أُرسل السؤال إلى موقّعَين.
    [few] أُرسل السؤال إلى { $n } موقّعين.
    [many] أُرسل السؤال إلى { $n } موقّعاً.
   *[other] أُرسل السؤال إلى { $n } موقّع.
}
done-ticked-reopened = { $n ->
    [zero] لم يُلغَ أي قرار.
    [one] أُلغي قرار واحد.
    [two] أُلغي قراران.
    [few] أُلغيت { $n } قرارات.
    [many] أُلغي { $n } قراراً.
   *[other] أُلغي { $n } قرار.
}
done-noted = أُضيفت الملاحظة.
correction-heading-own = تصحيح بيانات التوقيع
correction-hint-own = يحتفظ سجلّ العمل بالصيغتين. ويُبلَّغ الموقّع إن كان له عنوان بريد.
correction-role = المنصب أو المهنة
correction-affiliation = جهة الانتماء
note-heading = ملاحظة للفريق
note-label = الملاحظة
note-hint = لا يراها إلا الفريق، في سجلّ عمل هذا التوقيع. وتُمحى مع التوقيع.
note-button = إضافة الملاحظة
export-heading = تنزيل بصيغة CSV
export-hint = في الملف ما هو معروض هنا، بكل صفحاته. ويُقيَّد التنزيل في سجلّ العمل.
export-addresses = مع عناوين البريد
export-why = لماذا تحتاجون إلى العناوين؟
export-button = { $n ->
    [zero] لا تواقيع للتنزيل
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
queue-what-accept = يضع التوقيع في القائمة (أو في العدد) ويُبلغ الموقّع بالبريد.
queue-what-decline = يُبقيه خارج القائمة. ويُبلَّغ الموقّع بالسبب بالبريد، إلا في حالة «ليس حقيقياً».
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
source-unconfirmed = لم يُؤكَّد من صندوق البريد بعد
source-reported = أضافه الائتلاف، السطر { $line } من
band-same = شبه مؤكَّد أنه الموقّع نفسه:
band-review = ربما الموقّع نفسه:
band-related = ربما بينهما صلة:
undo-accepted = قبلتم توقيع { $name }.
undo-declined = رفضتم توقيع { $name }.
undo-merged = قرّرتم أن توقيع { $name } وتوقيعاً آخر للموقّع نفسه.
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
standing-live = سارٍ
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
sign-on-open-hint = يُحفظ السبب مع اسمكم في سجلّ العمل.
correction-heading = التصحيح المطلوب
correction-hint = غيّروا ما يطلبه الموقّع فقط.
correction-note = ملاحظة إلى الموقّع
correction-note-hint = تُرسل مع الجواب. يمكن ترك الخانة فارغة.
correction-make = إجراء التصحيح
correction-decline = تركها كما هي
