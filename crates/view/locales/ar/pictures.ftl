## رسوم بيانية عن التواقيع، أسفل القائمة
pictures-heading = التواقيع في لمحة
# يفتح الجدول أسفل الرسم.
pictures-table = هذه الأرقام في جدول
picture-time = التواقيع مع مرور الوقت
# يُقرأ بصوت عالٍ.
picture-time-alt = ارتفع عدد التواقيع من { $from } ({ $first }) إلى { $to } ({ $last }).
picture-until = حتى
picture-new = الجديدة
picture-total = المجموع
picture-time-note = يُحسب التوقيع من اليوم (بالتوقيت العالمي) الذي دخل فيه السجل العام. ولا تدخل في الحساب التواقيع التي لم تعد قائمة.
picture-time-note-list = أما الأسماء التي أضافها الائتلاف من قائمة فليس لها تاريخ خاص بها، وتُحسب من اليوم نفسه.
picture-countries = التواقيع حسب البلد
picture-country = البلد
picture-signatures = التواقيع
picture-others = بلدان أخرى ({ $n })
picture-not-given = غير مذكور
picture-countries-note = البلد هو الذي ذُكر مع الاسم أو المكان.
picture-countries-unnamed = { $n ->
    [zero] لا تواقيع من دون اسم.
    [one] لا يدخل في الرسم توقيع واحد يُحسب من دون اسم.
    [two] لا يدخل في الرسم توقيعان يُحسبان من دون اسم.
    [few] لا تدخل في الرسم { $n } تواقيع تُحسب من دون اسم.
    [many] لا يدخل في الرسم { $n } توقيعاً يُحسب من دون اسم.
   *[other] لا يدخل في الرسم { $n } توقيع يُحسب من دون اسم.
}
picture-kinds = المنظمات والأفراد
picture-kind = الصفة
# يضع الأرقام واحداً بعد الآخر كما تُقرأ.
picture-alt-next = { $figures }؛ { $next }
