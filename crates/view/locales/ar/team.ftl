## المكتب: الصادر والعاملون والسجل
outbox-lead = لم يُضبط خادم بريد، ولذلك تُحفظ الرسائل هنا. من يستطيع قراءتها يستطيع التأكيد بدلاً من الموقّع: استخدموها للتجربة فقط.
outbox-empty = لا رسائل.
people-seen = آخر دخول في { $date }
people-never = لم يدخل بعد
people-remove = إلغاء الدخول
people-invite-heading = دعوة شخص
people-invite-hint = تذهب إلى هذا العنوان رسالة فيها رابط دخول.
people-role = الدور
people-invite = دعوة
role-convenor = التنسيق
role-convenor-hint = كتابة البيانات وفتحها، واستيراد القوائم، ودعوة الأعضاء، واتخاذ القرارات.
role-moderator = المراجعة
role-moderator-hint = القرار في شأن التواقيع.
role-reader = الاطّلاع فقط
role-reader-hint = رؤية كل شيء دون اتخاذ قرار.
record-title = سجلّ العمل
record-lead = كل ما جرى في هذا البيان، الأحدث أولاً. لا يراه إلا الفريق.
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
act-declined = رُفض
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
act-stopped = عُلّق التوقيع
act-resumed = استُؤنف التوقيع
act-launched = أُظهرت الأسماء عند الإعلان
act-imported = قُرئت قائمة
act-invited = دُعي شخص
act-removed = أُلغي دخول شخص
act-signed-in = تسجيل دخول
record-site-title = سجلّ عمل الموقع
record-site-lead = ما جرى خارج البيانات: الأعضاء، والمنظمات، وتعليق الموقع كله. الأحدث أولاً.
me-title = أنتم في هذا الفريق
me-name-hint = هكذا يراكم زملاؤكم، وفي سجلّ العمل إلى جانب جزء من بريدكم. إن تُرك فارغاً ظهر ذلك الجزء وحده. لا يراه الموقّعون أبداً.
me-name-taken = هذا ليس اسماً، أو أن أحداً هنا يحمله من قبل. اختاروا اسماً آخر كي لا يُظَنّ أحد غيركم.
