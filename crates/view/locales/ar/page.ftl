# الكلمات التي يراها الناس، بالعربية. قصيرة وهادئة، بصيغة الجمع تأدّباً. ما الذي حدث، وماذا يعني، وما العمل.

## التواريخ والأعداد وصفحات القوائم
date-long = { $day } { $month } { $year }
date-time = { $date }، الساعة { $time } بتوقيت { $zone }
date-time-utc = { $date }، الساعة { $time } بالتوقيت العالمي
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
age-now = أقل من دقيقة
age-minutes = { $n ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
age-hours = { $n ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
age-days = { $n ->
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يوماً
   *[other] { $n } يوم
}
paging-label = الصفحات
paging-earlier = السابقة
paging-later = التالية
paging-words = من { $from } إلى { $to } من أصل { $total }

## حول كل صفحة
skip-to-content = الانتقال إلى المحتوى
language-switch = لغة هذه الصفحة
problems-heading = يُرجى مراجعة ما يلي
problems-title = خطأ:

## الصفحة الأولى
index-title = البيانات
index-empty = لا يوجد هنا أي بيان بعد.

## هل التوقيع متاح
state-draft = مسوّدة غير منشورة
state-opens = يبدأ التوقيع في { $date }
state-not-open = لم يبدأ التوقيع بعد
state-open = التوقيع مفتوح
state-open-until = التوقيع مفتوح حتى { $date }
state-closed = انتهى التوقيع
state-closed-since = انتهى التوقيع في { $date }
state-stopped = التوقيع متوقف في الوقت الحاضر

## الأعداد
count-organisations = { $n ->
    [zero] لا منظمات
    [one] منظمة واحدة
    [two] منظمتان
    [few] { $n } منظمات
    [many] { $n } منظمةً
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
count-confirmed = أكّد كلَّ توقيع صاحبُه
count-counted-only = { $n ->
    [one] منها توقيع واحد يُحسب من غير اسم
    [two] منها توقيعان يُحسبان من غير اسم
    [few] منها { $n } تواقيع تُحسب من غير أسماء
    [many] منها { $n } توقيعاً تُحسب من غير أسماء
   *[other] منها { $n } توقيع تُحسب من غير أسماء
}
count-reported = { $n ->
    [one] واسم واحد آخر أبلغت به الجهة الداعية ولم يُؤكَّد
    [two] واسمان آخران أبلغت بهما الجهة الداعية ولم يُؤكَّدا
    [few] و{ $n } أسماء أخرى أبلغت بها الجهة الداعية ولم تُؤكَّد
    [many] و{ $n } اسماً آخر أبلغت بها الجهة الداعية ولم تُؤكَّد
   *[other] و{ $n } اسم آخر أبلغت بها الجهة الداعية ولم تُؤكَّد
}

## من يوقّع وكيف يظهر
kind-organisation = منظمة
kind-individual = فرد
kind-affiliated = فرد مع ذكر منظمته
display-public = بالاسم
display-public-hint = يظهر الاسم في القائمة العامة.
display-at-launch = بالاسم، ابتداءً من يوم الإعلان
display-at-launch-hint = يُحسب التوقيع من البداية، ولا يرى أحد الاسم قبل الإعلان.
display-counted = في العدد فقط
display-counted-hint = لا يظهر الاسم أبداً، ويزيد عدد الموقّعين واحداً.
