## البيان كبيانات: جدول، ومستجدّات، واستشهاد
data-about = عن القائمة
data-title = العنوان
data-coalition = الائتلاف
data-date = التاريخ
data-as-of = الوقت
data-address = الرابط
data-check = كيف تتحقّق منها
data-all = التوقيعات
data-confirmed-organisations = المؤكَّدة بالبريد الإلكتروني: منظمات
data-confirmed-individuals = المؤكَّدة بالبريد الإلكتروني: أفراد
data-unnamed = منها ما حُسب من دون اسم
data-reported-organisations = غير المؤكَّدة: منظمات
data-reported-individuals = غير المؤكَّدة: أفراد
data-listed = الأسماء في القائمة
data-version = نسخة النص
data-frozen = النص
data-text-hash = بصمة النص (SHA-256)
data-log = السجل العام
data-log-entries = قيود السجل
data-log-root = بصمة السجل
# عناوين الأعمدة.
data-number = الرقم
data-name = الاسم
data-short-name = الاسم المختصر
data-other-name = الاسم بلغة أخرى
data-kind = النوع
data-role = الصفة
data-affiliation = جهة الانتماء (للتعريف فقط)
data-place = المكان
data-country = البلد
data-website = الموقع الإلكتروني
data-status = الحالة
data-signed-version = النسخة الموقَّعة
data-id = المعرّف
data-confirmed = مؤكَّد
# روابط الملفات، في السطر الذي يبدأ بـ document-forms.
data-word = Word
data-workbook = القائمة لبرنامج Excel
data-text = نص عادي
data-markdown = Markdown
data-feed = المستجدّات (Atom)
data-bibtex = استشهاد (BibTeX)
data-csl = استشهاد (CSL)

## مستجدّات البيان
feed-opened = فُتح باب التوقيع
feed-paused = التوقيع متوقّف مؤقتاً
feed-resumed = استؤنف التوقيع
feed-closed = أُغلق باب التوقيع
feed-launched = الإطلاق: ظهرت في القائمة الأسماء التي كانت تنتظره
feed-reached = { $n ->
    [zero] لا تواقيع
    [one] توقيع واحد
    [two] توقيعان
    [few] { $n } تواقيع
    [many] { $n } توقيعاً
   *[other] { $n } توقيع
}
