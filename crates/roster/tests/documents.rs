//! Whole letters in many languages: title, date, language, text and names.

use roster::{Document, PrintedDate};

struct Letter {
    language: &'static str,
    title: &'static str,
    dateline: &'static str,
    iso: &'static str,
    text: [&'static str; 2],
    anchor: &'static str,
    names: [&'static str; 3],
}

impl Letter {
    fn printed(&self) -> String {
        let Self { title, dateline, text: [first, second], anchor, names: [a, b, c], .. } = self;
        format!(
            "{title}\n\n{dateline}\n\n{first}\n\n{second}\n\n{anchor}\n\n1. {a}\n2. {b}\n3. {c}\n"
        )
    }
}

const LETTERS: [Letter; 12] = [
    Letter {
        language: "de",
        title: "Offener Brief: Haltet die Quellen der Bucht offen",
        dateline: "Seekamp, den 2. November 2026",
        iso: "2026-11-02",
        text: [
            "Wir fordern den Rat auf, die Quellen der Bucht in diesem Jahr für alle offen zu halten.",
            "Seit drei Sommern sind sie geschlossen, und niemand hat uns gesagt, warum das so ist.",
        ],
        anchor: "Unterzeichnende:",
        names: ["Leserbund Hafen", "Verband der Inselbauern", "Bücherei Salzstraße"],
    },
    Letter {
        language: "pt",
        title: "Carta aberta pelas nascentes da baía",
        dateline: "Faro, 2 de novembro de 2026",
        iso: "2026-11-02",
        text: [
            "Pedimos ao conselho que mantenha as nascentes da baía abertas a todos durante este ano.",
            "Há três verões que estão fechadas e não nos disseram por que motivo foram fechadas.",
        ],
        anchor: "Organizações signatárias:",
        names: ["Rede de Leitores do Porto", "União dos Agricultores da Ilha", "Biblioteca do Sal"],
    },
    Letter {
        language: "ru",
        title: "Открытое письмо об источниках залива",
        dateline: "2 ноября 2026 г.",
        iso: "2026-11-02",
        text: [
            "Мы просим совет в этом году не закрывать источники залива и оставить их для всех.",
            "Они закрыты уже три лета, и нам никто не сказал, что произошло и как это исправить.",
        ],
        anchor: "Подписали:",
        names: [
            "Союз читателей гавани",
            "Объединение островных фермеров",
            "Библиотека Соляной путь",
        ],
    },
    Letter {
        language: "fa",
        title: "بیانیه مشترک درباره چشمه‌های خلیج",
        dateline: "۱۱ آبان ۱۴۰۵",
        iso: "2026-11-02",
        text: [
            "ما سازمان‌های امضاکننده از مجلس می‌خواهیم که امسال چشمه‌های خلیج را برای همه باز نگه دارد.",
            "سه تابستان است که چشمه‌ها بسته‌اند و کسی به ما نگفته است که چرا این کار را با ما می‌کنند.",
        ],
        anchor: "امضاکنندگان:",
        names: ["شبکه خوانندگان بندر", "اتحادیه کشاورزان جزیره", "کتابخانه راه نمک"],
    },
    Letter {
        language: "he",
        title: "מכתב פתוח על מעיינות המפרץ",
        dateline: "2 בנובמבר 2026",
        iso: "2026-11-02",
        text: [
            "אנו קוראים למועצה להשאיר את מעיינות המפרץ פתוחים השנה לכל התושבים של האזור.",
            "זה שלושה קיצים הם סגורים, ואף אחד לא אמר לנו על מה ולמה כל זה קרה גם השנה.",
        ],
        anchor: "על החתום:",
        names: ["רשת קוראי הנמל", "איגוד חקלאי האי", "ספריית דרך המלח"],
    },
    Letter {
        language: "hi",
        title: "खाड़ी के झरनों के लिए खुला पत्र",
        dateline: "2 नवंबर 2026",
        iso: "2026-11-02",
        text: [
            "हम परिषद से माँग करते हैं कि इस साल खाड़ी के झरने सब के लिए खुले रखे जाएँ।",
            "तीन गर्मियों से झरने बंद हैं और किसी ने हम को नहीं बताया कि यह क्यों हुआ है।",
        ],
        anchor: "हस्ताक्षरकर्ता:",
        names: ["बंदरगाह पाठक मंच", "द्वीप किसान संघ", "नमक मार्ग पुस्तकालय"],
    },
    Letter {
        language: "zh",
        title: "关于海湾泉水的联合声明",
        dateline: "2026年11月2日",
        iso: "2026-11-02",
        text: [
            "我们呼吁议会今年保持海湾的泉水对所有人开放，并公布关闭的原因和时间表。",
            "三个夏天以来泉水一直关闭，没有人告诉我们为什么关闭，居民的生活因此受到影响。",
        ],
        anchor: "联署团体：",
        names: ["港口读者网络", "海岛农民联盟", "盐路图书馆"],
    },
    Letter {
        language: "ja",
        title: "湾の泉についての共同声明",
        dateline: "2026年11月2日",
        iso: "2026-11-02",
        text: [
            "私たちは議会に対し、今年も湾の泉をすべての人に開放し続けることを求めます。",
            "三度の夏のあいだ泉は閉ざされ、その理由は誰からも説明されませんでした。",
        ],
        anchor: "賛同団体：",
        names: ["港の読者ネットワーク", "島の農民連合", "塩の道図書館"],
    },
    Letter {
        language: "ko",
        title: "만의 샘에 관한 공동 성명",
        dateline: "2026년 11월 2일",
        iso: "2026-11-02",
        text: [
            "우리는 의회가 올해도 만의 샘을 모든 사람에게 열어 둘 것을 요구합니다.",
            "샘은 세 번의 여름 동안 닫혀 있었고 아무도 그 이유를 말해 주지 않았습니다.",
        ],
        anchor: "연명 단체:",
        names: ["항구 독자 네트워크", "섬 농민 연합", "소금길 도서관"],
    },
    Letter {
        language: "tr",
        title: "Körfezin pınarları için açık mektup",
        dateline: "2 Kasım 2026",
        iso: "2026-11-02",
        text: [
            "Meclisten bu yıl körfezin pınarlarını herkes için açık tutmasını ve bunu bir karar olarak duyurmasını istiyoruz.",
            "Pınarlar üç yazdır kapalı ve bize bunun ne için olduğunu söyleyen bir kişi bile çıkmadı.",
        ],
        anchor: "İmzalayan kurumlar:",
        names: ["Liman Okurları Ağı", "Ada Çiftçileri Birliği", "Tuz Yolu Kütüphanesi"],
    },
    Letter {
        language: "id",
        title: "Surat terbuka tentang mata air teluk",
        dateline: "Jakarta, 2 November 2026",
        iso: "2026-11-02",
        text: [
            "Kami meminta dewan untuk menjaga mata air teluk ini tetap terbuka bagi semua orang dari tahun ke tahun.",
            "Mata air itu telah ditutup selama tiga musim dan tidak ada yang menjelaskan kepada kami apa alasan dari penutupan ini.",
        ],
        anchor: "Para penandatangan:",
        names: ["Jaringan Pembaca Pelabuhan", "Serikat Petani Pulau", "Perpustakaan Jalan Garam"],
    },
    Letter {
        language: "sw",
        title: "Barua ya wazi kuhusu chemchemi za ghuba",
        dateline: "Mombasa, 2 Novemba 2026",
        iso: "2026-11-02",
        text: [
            "Sisi tunaiomba halmashauri iziache chemchemi za ghuba wazi kwa wote katika mwaka hii ya leo.",
            "Zimefungwa kwa majira ya joto matatu bila sababu, na hakuna mtu wa serikali yetu aliyesema ni kwa nini.",
        ],
        anchor: "Waliotia saini:",
        names: [
            "Mtandao wa Wasomaji wa Bandari",
            "Umoja wa Wakulima wa Kisiwa",
            "Maktaba ya Njia ya Chumvi",
        ],
    },
];

fn faults(letter: &Letter, found: &Document) -> Vec<String> {
    let mut faults = Vec::new();
    let mut check = |what: &str, right: bool, is: String| {
        if !right {
            faults.push(format!("{}: {what} is {is}", letter.language));
        }
    };
    let names: Vec<&str> = found.roster.entries.iter().map(|e| e.name.as_str()).collect();
    check("names", names == letter.names, format!("{names:?}"));
    let title = found.title.as_deref();
    check("title", title == Some(letter.title), format!("{title:?}"));
    let date = found.date.as_ref().map(PrintedDate::iso);
    check("date", date.as_deref() == Some(letter.iso), format!("{date:?}"));
    let language = found.language.as_deref();
    check("language", language == Some(letter.language), format!("{language:?}"));
    let paragraphs: Vec<&str> = found.body.split("\n\n").collect();
    check("text", paragraphs == letter.text, format!("{paragraphs:?}"));
    faults
}

#[test]
fn letters_are_taken_apart_in_twelve_languages() {
    let mut wrong = Vec::new();
    for letter in &LETTERS {
        wrong.extend(faults(letter, &roster::take_apart(&letter.printed()).unwrap()));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
