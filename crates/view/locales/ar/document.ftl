## البيان في صورة وثيقة: PDF وWord ونص بسيط
# السطر على الغلاف: «الموقّعون: 47 منظمة و312 فرداً».
document-cover-both = الموقّعون: { $organisations } و{ $individuals }
document-cover-one = الموقّعون: { $who }
document-page = الصفحة { $n } من { $of }
document-draft = مسوّدة لم يوقّعها أحد
document-check-heading = كيف تتحققون من هذه الوثيقة
document-check = للتحقق من أن هذا النص وهذه الأسماء هي المنشورة فعلاً: { $address }
document-frozen = ثُبِّتت في { $date }
document-signed-in = النص الذي يُوقَّع هو المكتوب باللغة { $language }.
document-sign = للتوقيع: { $address }
document-more = و{ $n } غيرهم
document-forms = بصيغ أخرى:
document-pdf = PDF
document-pdf-press = ‏PDF تتقدّمه الأسماء
document-pdf-bilingual = ‏PDF بلغتين
document-poster = ملصق (PDF)
# للفريق: لماذا لا يوجد ملف PDF، أو ما ينقصه.
document-too-slow = تعذّر إعداد ملف PDF لأنه يحتاج إلى أكثر من { $n } ثانية من الحساب. الصيغ الأخرى كما يجب. يمكن لمن يدير الموقع السماح بوقت أطول (limits.typesetter_seconds).
document-too-big = تعذّر إعداد ملف PDF لأنه يحتاج إلى أكثر من { $n } ميغابايت من الذاكرة. الصيغ الأخرى كما يجب. يمكن لمن يدير الموقع السماح بأكثر (limits.typesetter_megabytes).
document-broke-off = تعذّر إعداد ملف PDF بسبب خلل في هذا البرنامج. الصيغ الأخرى كما يجب. يجد من يدير الموقع التفاصيل في سجلّ البرنامج.
document-missing = تُطبع بعض الحروف في ملف PDF مربعات فارغة لأن لا خط يتضمّنها: { $scripts }. يمكن لمن يدير الموقع إضافة خط (limits.typesetter_fonts).
document-as-pdf = بصيغة PDF
