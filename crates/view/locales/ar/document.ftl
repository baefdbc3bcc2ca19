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
