# برامج أخرى تُخطر بما يحدث.
webhooks-title = إخطار البرامج (Webhooks)
webhooks-text = يُخطر برنامج آخر، لكم أو لشريك، فور أن يصبح شيء ما علنيًا. ولا يعرف شيئًا لا تعرضه الصفحة العلنية.
webhooks-none = لا يُخطر أي برنامج حتى الآن.
webhooks-list-heading = من يُخطر
webhooks-add-heading = إضافة برنامج
webhooks-url = عنوان البرنامج
webhooks-url-hint = يبدأ بـ https://‎
webhooks-occasions = يُخطر عندما
webhooks-add = إضافة البرنامج
webhooks-secret-heading = المفتاح السري للبرنامج الجديد
webhooks-secret-text = يحتاج إليه البرنامج ليتأكد من أن الرسالة من هنا. انسخوه الآن: لن يُعرض مرة أخرى.
webhooks-delivered = { $n ->
    [zero] لم تُستلم أي رسالة
    [one] استُلمت رسالة واحدة
    [two] استُلمت رسالتان
    [few] استُلمت { $n } رسائل
    [many] استُلمت { $n } رسالة
   *[other] استُلمت { $n } رسالة
  }
webhooks-last = آخرها: { $date }
webhooks-waiting = { $n ->
    [zero] لا رسائل في الانتظار
    [one] رسالة واحدة في الانتظار
    [two] رسالتان في الانتظار
    [few] { $n } رسائل في الانتظار
    [many] { $n } رسالة في الانتظار
   *[other] { $n } رسالة في الانتظار
  }
webhooks-given-up = { $n ->
    [zero] لم يُتخلَّ عن أي رسالة
    [one] تعذّر تسليم رسالة واحدة
    [two] تعذّر تسليم رسالتين
    [few] تعذّر تسليم { $n } رسائل
    [many] تعذّر تسليم { $n } رسالة
   *[other] تعذّر تسليم { $n } رسالة
  }
webhooks-problem = آخر محاولة { $date }: { $why }
webhooks-test = إرسال تجربة
webhooks-remove = إزالة
webhook-unreachable = لا أحد يجيب على هذا العنوان. نواصل المحاولة نحو ثلاثة أيام.
webhook-slow = تأخر البرنامج كثيرًا في الإجابة. نواصل المحاولة نحو ثلاثة أيام.
webhook-refused = لم يقبل البرنامج الرسالة. نواصل المحاولة نحو ثلاثة أيام.
webhook-moved = يحيلنا البرنامج إلى عنوان آخر. أضيفوا برنامجًا بذلك العنوان وأزيلوا هذا.
webhook-inner = يقود العنوان إلى شبكة غير علنية. لا يُرسل إليها شيء.
webhook-gone = يقول البرنامج إنه لم يعد موجودًا. لن يُرسل إليه شيء، وبإرسال تجربة يُستأنف الإرسال.
occasion-accepted = يُحتسب توقيع
occasion-withdrawn = لم يعد توقيع محتسبًا
occasion-opened = يُفتح التوقيع
occasion-closed = يُغلق التوقيع
act-webhook-added = أُضيف برنامج يُخطر
act-webhook-removed = أُزيل برنامج كان يُخطر
done-webhook-added = أُضيف البرنامج.
done-webhook-removed = أُزيل البرنامج.
done-webhook-tested = التجربة في الطريق. أعيدوا تحميل هذه الصفحة بعد لحظة لتروا هل وصلت.
trouble-webhook-address = هذا ليس عنوان برنامج. يبدأ العنوان بـ https://‎ ولا كلمة مرور فيه.
trouble-webhook-inner = هذا العنوان في شبكة غير علنية. اكتبوا عنوانًا يصل إليه الجميع.
trouble-webhook-occasions = اختاروا مناسبة واحدة على الأقل.
trouble-webhook-many = لا يُخطر عن البيان الواحد أكثر من { $n } برامج. أزيلوا واحدًا أولًا.
