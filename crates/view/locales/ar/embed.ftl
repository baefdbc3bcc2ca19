## البيان في مواقع أخرى
embed-none = لا تواقيع بعد
embed-newest = أحدث الأسماء
embed-sign = وقّعوا هذا البيان
embed-all = كل الأسماء
# الشارة لمن لا يراها.
embed-badge = { $title }: { $counts }
# كذلك في الشيفرة التي تنسخها مواقع أخرى، حيث لا مكان للعدد.
embed-badge-alt = { $title }: عدد التواقيع
## للفريق
showing-title = المواقع الأخرى ومحركات البحث
showing-link = عرضه في مواقع أخرى؛ محركات البحث
showing-embedders = المواقع التي يجوز لها عرضه في إطار
showing-embedders-hint = عنوان في كل سطر، مثل https://news.example. تعمل الشارة والروابط في كل مكان، أما الإطار ففي المواقع المذكورة هنا فقط.
showing-noindex = الطلب من محركات البحث ألا تُدرج هذا البيان
showing-noindex-hint = معظمها يلتزم بذلك. ولا يُخفى شيء عن الناس: فالصفحة الأولى لهذا الموقع ما زالت تذكر البيان.
showing-code = شيفرة لموقع
showing-code-hint = الإطار والشارة لا يشغّلان أي برنامج نصي ولا يضعان أي ملف تعريف ارتباط. في عنوان الإطار: lang اللغة، و dir الاتجاه (ltr أو rtl)، و scheme الألوان (light أو dark أو auto).
showing-frame = إطار فيه العنوان والعدد وأحدث الأسماء وزر
showing-badge = شارة فيها عدد التواقيع
showing-look-frame = معاينة الإطار
showing-look-badge = معاينة الشارة
trouble-origin = «{ $line }» ليس عنوان موقع. اكتبوا https:// ثم الاسم، ولا شيء بعده.
trouble-too-many-origins = يمكن ذكر { $n } موقعاً على الأكثر.
