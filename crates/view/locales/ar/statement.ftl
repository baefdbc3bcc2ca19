## البيان
text-label = نص البيان
text-languages = لغة النص
# قبل الجهات التي يُوجَّه إليها البيان.
addressees-to = إلى:
translation-notice = هذه ترجمة.
sign-button-organisation = التوقيع باسم منظمة
sign-button-person = التوقيع بصفة شخصية
authentic-link-in = اقرؤوا النص الذي يُوقَّع، وهو باللغة { $language }
authentic-link = اقرؤوا النص الذي يُوقَّع
who-heading = من يمكنه التوقيع
who-organisation = المنظمات، عن طريق شخص مخوّل بالتوقيع عنها.
who-individual = الأفراد، باسمهم الشخصي.
who-affiliated = الأفراد الذين تُذكر منظمتهم للتعريف بهم فقط، ولا يعني ذلك أن المنظمة توقّع.
who-checked = يُؤكَّد كل توقيع يُجمع هنا بالبريد الإلكتروني ويراجعه الفريق قبل أن يظهر في القائمة.
demands-heading = ما نطلبه
figures-heading = الأرقام الواردة في هذا البيان
figure-source = المصدر: { $source }
figure-as-of = حتى { $date }
list-heading = الموقّعون
list-as-of = القائمة حتى { $date }
list-empty = لا أسماء في القائمة.
list-empty-open = لا أسماء في القائمة بعد. تظهر الأسماء الأولى هنا بعد تأكيدها ومراجعتها.
# بجانب اسم أعطاه الائتلاف ولم يؤكّده صاحبه؛ يُقرأ بدل العلامة °.
mark-unconfirmed = غير مؤكَّد
heading-organisations = المنظمات
heading-individuals = الأفراد
heading-affiliated = أفراد مع ذكر منظماتهم
disclaimer = تُذكر المنظمة للتعريف بالشخص فقط، ولا يعني ذلك أنها وقّعت.
list-names-heading = الأسماء في القائمة
list-search-label = البحث عن اسم في القائمة
list-search-button = بحث
list-search-more = الاختيار بحسب البلد أو النوع
list-search-kind = من يوقّع
list-search-kind-all = المنظمات والأفراد
list-search-country-all = كل البلدان
list-search-found = { $n ->
    [zero] لا أسماء من أصل { $total }
    [one] اسم واحد من أصل { $total }
    [two] اسمان من أصل { $total }
    [few] { $n } أسماء من أصل { $total }
    [many] { $n } اسماً من أصل { $total }
   *[other] { $n } اسم من أصل { $total }
}
list-search-none = لا اسم في القائمة يطابق كل ما كُتب.
list-search-hint = يكفي جزء من الاسم، ولا أثر للحركات ولا للفرق بين الأحرف الكبيرة والصغيرة. كلما قلّت الكلمات زادت النتائج.
list-search-all = العودة إلى القائمة كاملة
list-parts-label = أجزاء القائمة
# First and last number of a part of the list.
list-part-numbers = من { $from } إلى { $to }
list-goes-on = { $n ->
    [zero] لا أسماء في القائمة. تتمتها هنا:
    [one] في القائمة اسم واحد. تتمتها هنا:
    [two] في القائمة اسمان. تتمتها هنا:
    [few] في القائمة { $n } أسماء. تتمتها هنا:
    [many] في القائمة { $n } اسماً. تتمتها هنا:
   *[other] في القائمة { $n } اسم. تتمتها هنا:
}
# On paper, before the address of the PDF.
list-goes-on-paper = للقائمة تتمة. جميع الأسماء، وعددها { $n }، في ملف PDF:
contents-heading = المحتويات
version-line = النسخة { $n } من النص
log-line = { $n ->
    [zero] السجل العام: لا قيود
    [one] السجل العام: قيد واحد
    [two] السجل العام: قيدان
    [few] السجل العام: { $n } قيود
    [many] السجل العام: { $n } قيداً
   *[other] السجل العام: { $n } قيد
}
log-root = البصمة
log-qr = رمز QR: فيه عدد القيود وبصمتها، ويؤدي إلى صفحة التحقق من هذه القائمة.
log-kept = في رمز QR هاتان القيمتان. إذا احتفظتم بنسخة مطبوعة أمكنكم مقارنتها بالسجل لاحقاً.
check-link = كيف تتحققون من هذه القائمة
download-csv = القائمة في جدول (CSV)
download-json = القائمة للبرامج (JSON)
controller-line = الجهة المسؤولة عن بيانات الموقّعين: { $name }.
contact-line = للتواصل: { $contact }
privacy-link = كيف تُعالَج البيانات الشخصية
entry-as-printed = كما سيظهر في القائمة
entry-yours = بيانات توقيعكم
entry-listed = كما يظهر في القائمة
entry-not-listed = لا يظهر في القائمة
