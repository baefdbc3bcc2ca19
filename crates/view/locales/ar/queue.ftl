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
