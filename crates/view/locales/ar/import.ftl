## المكتب: الاستيراد والمراجعة
import-title = استيراد قائمة
import-lead = لقائمة موجودة من قبل. لا يضيع أي سطر. توضع على الأسماء علامة «غير مؤكَّد». وإن وقّع أحد أصحابها هنا أيضاً أمكنكم احتساب الاثنين توقيعاً واحداً، فتزول العلامة.
import-file = ملف
import-file-hint = نص أو CSV أو Excel (xlsx) أو Word (docx) أو OpenDocument (odt, ods) أو PDF أو HTML.
import-list = أو ألصقوا القائمة
import-list-hint = اسم في كل سطر. يمكن أن تبقى الأرقام.
import-send = قراءة القائمة
import-earlier = قوائم قُرئت من قبل
lines-total = { $n ->
    [zero] لا سطور
    [one] سطر واحد
    [two] سطران
    [few] { $n } سطور
    [many] { $n } سطراً
   *[other] { $n } سطر
}
lines-entries = { $n ->
    [zero] لا أسماء
    [one] اسم واحد
    [two] اسمان
    [few] { $n } أسماء
    [many] { $n } اسماً
   *[other] { $n } اسم
}
lines-headings = { $n ->
    [zero] لا عناوين
    [one] عنوان واحد
    [two] عنوانان
    [few] { $n } عناوين
    [many] { $n } عنواناً
   *[other] { $n } عنوان
}
lines-duplicates = { $n ->
    [zero] لا مكررات
    [one] مكرر واحد
    [two] مكرران
    [few] { $n } مكررات
    [many] { $n } مكرراً
   *[other] { $n } مكرر
}
lines-questions = { $n ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $n } أسئلة
    [many] { $n } سؤالاً
   *[other] { $n } سؤال
}
lines-text = { $n ->
    [zero] لا سطور نص
    [one] سطر نص واحد
    [two] سطرا نص
    [few] { $n } سطور نص
    [many] { $n } سطر نص
   *[other] { $n } سطر نص
}
lines-blank = { $n ->
    [zero] لا سطور فارغة
    [one] سطر فارغ واحد
    [two] سطران فارغان
    [few] { $n } سطور فارغة
    [many] { $n } سطراً فارغاً
   *[other] { $n } سطر فارغ
}
line-heading = عنوان
line-duplicate = مكرر
line-question = سؤال
line-text = نص
review-title = مراجعة القائمة
review-progress = رُوجع { $done } من { $total }
review-look-through = { $n ->
    [zero] لا اسم بلا تنبيه
    [one] مراجعة اسم واحد بلا تنبيه
    [two] مراجعة اسمين بلا تنبيه
    [few] مراجعة { $n } أسماء بلا تنبيه
    [many] مراجعة { $n } اسماً بلا تنبيه
   *[other] مراجعة { $n } اسم بلا تنبيه
}
review-look-through-some = مراجعة الأسماء التي بلا تنبيه
review-show-open = إظهار ما تبقّى فقط: { $n }
review-show-all = إظهار القائمة كلها: { $n }
review-hint = لا يدخل القائمة شيء قبل أن تقبلوه. وما ترفضونه يبقى في سجلّ العمل.
review-line = السطر { $n }
review-number = الرقم المطبوع { $n }
review-seq = { $n }.
review-asked = سطور تشبه الأسماء وليست في القائمة: { $n }
review-asked-hint = أضيفوا منها ما كان اسماً، فينتظر المراجعة كغيره.
review-duplicates = مطابقة حرفاً بحرف لاسم آخر، ولم تُضف: { $n }
review-duplicates-hint = قد يحمل شخصان الاسم نفسه: من ليس هو نفسه يمكن أن يُضاف أيضاً.
review-take = إضافة كاسم
review-take-in = إضافته أيضاً
review-put-back = ليس اسماً
review-others = سطور ليست أسماء
settled-accepted = قُبل كما قُرئ
settled-corrected = صُحّح
settled-declined = رُفض
settled-same-as = هو والاسم { $n } للموقّع نفسه
settled-same-elsewhere = محسوب ضمن توقيع آخر
settle-correct-save = حفظ هذه القراءة
settle-kind = النوع
doubt-gap-before = أرقام ناقصة قبله: { $missing }
doubt-restart = تبدأ الأرقام هنا من جديد
doubt-repeat = الرقم نفسه وارد مرتين
doubt-out-of-order = الرقم خارج الترتيب
doubt-shared-line = معه في السطر اسم آخر
doubt-joined-lines = قُرئ من أكثر من سطر
doubt-possible-typo = ربما خطأ في الكتابة: { $printed }. لعل المقصود: { $suggested }
doubt-individual-among-organisations = شخص بين المنظمات؟
doubt-mixed-script = حروف من كتابات مختلفة في كلمة واحدة
doubt-bidi-control = علامات خفيّة تغيّر اتجاه الكتابة
doubt-url-in-name = عنوان موقع داخل الاسم
doubt-contact-removed = أُسقط عنوان أو رقم؛ فلا مكان له في قائمة عامة
doubt-from-mail = مأخوذ من رسالة بريد: تحققوا من الاسم ومن أن مُرسلها يوقّع فعلاً
doubt-role-apart = الاسم والصفة متصلان بلا فاصل بينهما: تحققوا أين ينتهي الاسم
doubt-unsure-kind = غير واضح أهو منظمة أم شخص
doubt-other = للنظر فيه: { $code }
import-pasted =
    { $n ->
        [zero] أُلصقت في { $date } (لا أسماء)
        [one] أُلصقت في { $date } (اسم واحد)
        [two] أُلصقت في { $date } (اسمان)
        [few] أُلصقت في { $date } ({ $n } أسماء)
        [many] أُلصقت في { $date } ({ $n } اسماً)
       *[other] أُلصقت في { $date } ({ $n } اسم)
    }
