# الكلمات التي يراها الناس، بالعربية. قصيرة وهادئة، بصيغة الجمع تأدّباً. ما الذي حدث، وماذا يعني، وما العمل.

## التواريخ والأعداد وصفحات القوائم
label-colon = { $label }:
date-long = { $day } { $month } { $year }
date-time = { $date }، الساعة { $time } بتوقيت { $zone }
date-time-utc = { $date }، الساعة { $time } بالتوقيت العالمي
month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيو
month-7 = تموز/يوليو
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر
age-now = أقل من دقيقة
age-minutes = { $n ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
age-hours = { $n ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
age-days = { $n ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
}
age-short-now = الآن
age-short-minutes = { $n } د
age-short-hours = { $n } س
age-short-days = { $n } ي
paging-label = الصفحات
paging-earlier = السابقة
paging-later = التالية
paging-words = من { $from } إلى { $to } من أصل { $total }

## حول كل صفحة
skip-to-content = الانتقال إلى المحتوى
language-switch = لغة هذه الصفحة
problems-heading = راجعوا ما يلي
problems-title = خطأ:

## الصفحة الأولى
index-title = البيانات المشتركة
index-empty = لا بيانات مشتركة هنا بعد.

## هل التوقيع متاح
state-draft = مسوّدة غير منشورة
state-opens = يُفتح باب التوقيع في { $date }
state-not-open = لم يُفتح باب التوقيع بعد
state-open = باب التوقيع مفتوح
state-open-until = باب التوقيع مفتوح حتى { $date }
state-closed = أُغلق باب التوقيع
state-closed-since = أُغلق باب التوقيع في { $date }
state-stopped = جمع التواقيع معلَّق مؤقتاً

## الأعداد
count-organisations = { $n ->
    [zero] لا منظمات
    [one] منظمة واحدة
    [two] منظمتان
    [few] { $n } منظمات
    [many] { $n } منظمة
   *[other] { $n } منظمة
}
count-individuals = { $n ->
    [zero] لا أفراد
    [one] فرد واحد
    [two] فردان
    [few] { $n } أفراد
    [many] { $n } فرداً
   *[other] { $n } فرد
}
count-signatures = { $n ->
    [zero] لا تواقيع
    [one] توقيع واحد
    [two] توقيعان
    [few] { $n } تواقيع
    [many] { $n } توقيعاً
   *[other] { $n } توقيع
}
# السطر بجانب الزر: «٨١ توقيعاً، ٤٦ منها مؤكَّدة بالبريد الإلكتروني».
count-summary = { $signatures }، { $confirmed }
count-all-confirmed = { $n ->
    [zero] كلها مؤكَّدة بالبريد الإلكتروني
    [one] مؤكَّد بالبريد الإلكتروني
    [two] كلاهما مؤكَّد بالبريد الإلكتروني
    [few] كلها مؤكَّدة بالبريد الإلكتروني
    [many] كلها مؤكَّدة بالبريد الإلكتروني
   *[other] كلها مؤكَّدة بالبريد الإلكتروني
}
count-some-confirmed = { $n ->
    [zero] لا شيء منها مؤكَّد بالبريد الإلكتروني
    [one] واحد منها مؤكَّد بالبريد الإلكتروني
    [two] اثنان منها مؤكَّدان بالبريد الإلكتروني
    [few] { $n } منها مؤكَّدة بالبريد الإلكتروني
    [many] { $n } منها مؤكَّدة بالبريد الإلكتروني
   *[other] { $n } منها مؤكَّدة بالبريد الإلكتروني
}
count-none-confirmed = { $n ->
    [zero] لم يُؤكَّد أيٌّ منها بالبريد الإلكتروني بعد
    [one] لم يُؤكَّد بالبريد الإلكتروني بعد
    [two] لم يُؤكَّد أيٌّ منهما بالبريد الإلكتروني بعد
    [few] لم يُؤكَّد أيٌّ منها بالبريد الإلكتروني بعد
    [many] لم يُؤكَّد أيٌّ منها بالبريد الإلكتروني بعد
   *[other] لم يُؤكَّد أيٌّ منها بالبريد الإلكتروني بعد
}
# في رأس القائمة.
count-part-confirmed = مؤكَّدة بالبريد الإلكتروني: { $parts }
count-part-unnamed = منها ما يُحسب من دون اسم: { $n }
count-part-unconfirmed = أضافها الائتلاف ولم تُؤكَّد بعد: { $parts }

## من يوقّع وكيف يظهر
kind-organisation = منظمة
kind-individual = فرد
kind-affiliated = فرد مع ذكر منظمته
display-public = بالاسم
display-public-hint = يظهر الاسم في القائمة العامة.
display-at-launch = بالاسم، ابتداءً من يوم الإعلان
display-at-launch-hint = يُحسب التوقيع من البداية، ولا يرى أحد الاسم قبل الإعلان.
display-counted = في العدد فقط
display-counted-hint = لا يُعرض الاسم أبداً، ويُضاف واحد إلى عدد التواقيع.
zone-time = بتوقيت { $place }
