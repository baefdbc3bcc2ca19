## المكتب: الصادر والعاملون والسجل
outbox-lead = لم يُضبط خادم بريد، ولذلك تُحفظ الرسائل هنا. ومن يستطع قراءتها يستطع التأكيد بدلاً من الموقّع: استخدموا هذا للتجربة فقط.
outbox-empty = لا رسائل.
people-seen = آخر دخول في { $date }
people-never = لا دخول حتى الآن
people-remove = إلغاء الدخول
people-invite-heading = دعوة شخص
people-invite-hint = تُرسل إلى هذا العنوان رسالة فيها رابط دخول.
people-role = الدور
people-invite = دعوة
role-convenor = التنسيق
role-convenor-hint = كتابة البيانات المشتركة وفتح باب التوقيع عليها، واستيراد القوائم، ودعوة الأعضاء، واتخاذ القرارات.
role-moderator = المراجعة
role-moderator-hint = اتخاذ القرار بشأن التواقيع.
role-reader = الاطّلاع فقط
role-reader-hint = الاطّلاع على كل شيء دون اتخاذ قرارات.
record-title = سجلّ العمل
record-lead = كل ما جرى بشأن هذا البيان، الأحدث أولاً. لا يراه إلا الفريق.
record-empty = لم يجرِ شيء بعد.
record-when = متى
record-who = من
record-act = ماذا
record-why = لماذا
record-batch = { $n ->
    [one] (توقيع واحد)
    [two] (توقيعان)
    [few] ({ $n } تواقيع)
    [many] ({ $n } توقيعاً)
   *[other] ({ $n } توقيع)
}
act-accepted = قُبل
act-declined = رُفض
act-batch-declined = رفض جماعي
act-batch-stopped = أُوقف الرفض الجماعي
act-batch-undone = أُلغي الرفض الجماعي
act-asked = أُرسل سؤال
act-answered = أُجيب عن السؤال
act-undone = أُلغي القرار
act-display-changed = غيّر الموقّع طريقة الظهور
act-correction-asked = طُلب تصحيح
act-correction-made = أُجري التصحيح
act-correction-declined = لم يُجرَ التصحيح
act-merged = ضُمّ إلى غيره
act-withdrawn = سحبه الموقّع
act-erased = مُحيت البيانات
act-contact-opened = فُتح العنوان
act-draft-saved = حُفظت المسوّدة
act-opened = فُتح باب التوقيع
act-closed = أُغلق باب التوقيع
act-stopped = عُلّق جمع التواقيع
act-resumed = استُؤنف جمع التواقيع
act-launched = أُظهرت الأسماء عند الإعلان
act-imported = قُرئت قائمة
act-line-taken = أُضيف سطر كاسم
act-line-put-back = أُعيد اسم إلى السطور
act-invited = دُعي شخص
act-removed = أُلغي دخول شخص
act-signed-in = تسجيل دخول
record-site-title = سجلّ عمل الموقع
record-site-lead = ما جرى خارج البيانات المشتركة: الأعضاء، والمنظمات، وتعليق جمع التواقيع في الموقع كله. الأحدث أولاً.
me-title = صفتكم في هذا الفريق
me-name-hint = هكذا يراكم زملاؤكم، إلى جانب جزء من بريدكم في سجلّ العمل. إن تُرك فارغاً ظهر ذلك الجزء وحده. لا يراه الموقّعون أبداً.
me-name-taken = هذا ليس اسماً، أو أنه لشخص آخر هنا. اختاروا اسماً آخر كي لا يُخلَط بينكم وبين غيركم.
