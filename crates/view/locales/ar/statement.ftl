## البيان
text-label = نص البيان
text-languages = لغة النص
translation-notice = هذه ترجمة. النص الذي يُوقَّع هو النص المكتوب بهذه اللغة:
sign-button-organisation = التوقيع باسم منظمة
sign-button-person = التوقيع بصفة شخصية
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
entry-as-printed = كما سيظهر في القائمة
entry-yours = ما يُكتب عنكم
entry-listed = كما يظهر في القائمة
entry-not-listed = لا يظهر في القائمة
