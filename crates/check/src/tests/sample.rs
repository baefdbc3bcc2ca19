//! The invented site: three statements, and one of everything that the log can say.

use super::{
    letter::{Letter, org, person},
    log::Log,
    memory::Memory,
};
use domain::{
    country::Country,
    draft::{Category, Draft},
    entry::{Entry, Kind},
    front_matter,
    log::{By, Class, Event, Why, import_record, listed_record},
    moderation::DeclineReason,
    publication::Publication,
    version::TextHash,
};
use press::list_note;
use tlog::{Note, Policy, SigningKey};

#[derive(Clone)]
pub struct Sample {
    pub log: Log,
    pub water: Letter,
    pub schools: Letter,
    pub roads: Letter,
    /// Sizes of the log at which the three lists were made.
    pub sizes: [u64; 3],
    pub files: Memory,
}

/// Signs a list as a site does.
pub fn signed_list(key: &SigningKey, publication: &Publication) -> Vec<u8> {
    sign(key, publication.slug.as_str(), press::list_json(publication))
}

/// Signs the bytes of a list, whatever they are.
pub fn sign(key: &SigningKey, slug: &str, list: Vec<u8>) -> Vec<u8> {
    let line = |list: &[u8]| {
        let mut note = Note::new(&list_note(slug, list))?;
        note.sign(key)?;
        Ok::<_, tlog::Error>(note.signatures()[0].to_string().trim_end().to_owned())
    };
    press::with_signature(list, line).unwrap()
}

fn draft(title: &str, lang: &str, more: &str) -> Draft {
    let text = format!(
        "+++\nlanguage = \"{lang}\"\ntitle = \"{title}\"\n{more}+++\nWe, the undersigned, ask for {title}.\n"
    );
    front_matter::parse(&text).unwrap().draft
}

fn water() -> Draft {
    let more = "date = 2026-11-02\ncoalition = \"Network of Island Farmers\"\n[[demand]]\nto = [\"The council\"]\ntext = \"Open the sluices.\"\n";
    let mut draft = draft("Water  for all", "en", more);
    let arabic = "+++\nlanguage = \"ar\"\ntitle = \"الماء للجميع\"\n+++\nنحن الموقعين أدناه.\n";
    draft.texts.extend(front_matter::parse(arabic).unwrap().draft.texts);
    let heading = |key: &str, en: &str| Category {
        key: key.into(),
        headings: [("en".parse().unwrap(), en.to_owned())].into(),
    };
    draft.categories = vec![
        heading("islands", "From the islands"),
        heading("hills", "From the hills, and beyond"),
    ];
    draft
}

const FIRST: [&str; 12] = [
    "Alder",
    "Birch",
    "Cedar",
    "Élan",
    "Fern",
    "Gorse",
    "اتحاد",
    "جمعية",
    "شبكة",
    "Heather",
    "=Iris",
    "Öre",
];
const SECOND: [&str; 9] = [
    "Farmers",
    "Fishers",
    "مزارعي الجزيرة",
    "Teachers",
    "النساء",
    "Weavers",
    "Readers",
    "\"Walkers\"",
    "Singers, all",
];

fn name(n: usize) -> String {
    format!("{} {} {}", FIRST[n % FIRST.len()], SECOND[n / FIRST.len() % SECOND.len()], n / 108)
}

/// What signers write; version 0.1.0 knew no countries.
fn various(n: usize, countries: bool) -> Entry {
    let mut entry = org(&name(n));
    match n % 6 {
        0 => entry.category = Some("islands".into()),
        1 => (entry.category, entry.short) = (Some("hills".into()), Some(format!("A{n}"))),
        2 => {
            (entry.place, entry.website) =
                (Some("Puerto".into()), Some(format!("https://n{n}.example/")));
        }
        3 => entry = Entry { role: Some("teacher".into()), ..person(&name(n)) },
        4 => {
            let affiliation = Some("Island School".into());
            entry = Entry {
                kind: Kind::Affiliated,
                affiliation,
                role: Some("reader".into()),
                ..person(&name(n))
            };
        }
        _ => entry.other_name = Some(format!("Sisters of {n}")),
    }
    entry.country = Country::from_code("KE").filter(|_| countries && n % 4 == 2);
    entry
}

impl Sample {
    pub fn new() -> Self {
        Self::make(true)
    }

    /// The same as version 0.1.0 wrote it: the log does not say who is to be named.
    pub fn of_version_0_1() -> Self {
        Self::make(false)
    }

    fn make(displays: bool) -> Self {
        let mut log = Log::new(7);
        let (mut water, mut schools, mut roads) =
            (Letter::new("water", 1), Letter::new("schools", 2), Letter::new("roads", 3));
        water.open(&mut log, &self::water(), None);
        schools.open(&mut log, &draft("مدارس مفتوحة", "ar", "order = \"time\"\n"), None);
        roads.hidden = true;
        for letter in [&mut water, &mut schools, &mut roads] {
            letter.displays = displays;
        }
        roads.open(&mut log, &draft("Quiet roads", "en", ""), None);
        let (statement, commit) =
            (schools.id, domain::log::Opening([4; 32]).commit(&import_record(&[8; 32])));
        log.push(Event::Import { statement, count: 12, commit });
        for n in 0..90 {
            let entry = various(n, displays);
            let submit = (n % 4 == 0).then(|| water.submit(&mut log, &entry));
            water.sign(&mut log, entry, n % 9 == 5, n % 9 == 5 || n % 7 != 3, submit);
        }
        log.day = log.day.tomorrow().unwrap();
        // A slip of the pen is corrected: signatures stay with the text they were given for.
        let mut corrected = self::water();
        corrected.texts[0].body.push_str("\n\nNow.");
        water.open(&mut log, &corrected, Some(Class::Typo));
        for n in 90..230 {
            water.sign(&mut log, various(n, displays), n % 9 == 5, true, None);
        }
        for n in 0..70 {
            schools.sign(&mut log, various(n * 5 + 1, displays), n < 12, true, None);
        }
        for n in 0..30 {
            roads.sign(&mut log, various(n, displays), false, n % 3 != 0, None);
        }
        Self::ends(&mut log, &mut water);
        let declined = water.submit(&mut log, &org("Nobody"));
        log.push(Event::Decline { target: declined, reason: DeclineReason::Unclear });
        water.submit(&mut log, &org("Still waiting"));
        log.push(Event::Close { statement: roads.id });
        log.day = log.day.tomorrow().unwrap();
        let before = log.size();
        // What came after the list of water: it calls them pending.
        let target = water.signers[20].sign;
        water.end(&mut log, 20, Event::Withdraw { target, by: By::Signer, why: Why::Unsaid });
        let target = water.signers[22].sign;
        water.end(&mut log, 22, Event::Erase { target });
        let sizes = [before, log.size(), log.size()];
        let mut made = Self { log, water, schools, roads, sizes, files: Memory::default() };
        made.publish();
        made
    }

    /// Corrected, merged, withdrawn, erased.
    fn ends(log: &mut Log, water: &mut Letter) {
        let at = |water: &Letter, n: usize| water.signers[n].sign;
        water.correct(
            log,
            2,
            Entry { place: Some("Porto Alto".into()), ..org("Fern Fishers, renamed") },
        );
        let (target, into) = (at(water, 8), at(water, 14));
        water.end(log, 8, Event::Merge { target, into });
        let target = at(water, 9);
        water.end(
            log,
            9,
            Event::Withdraw {
                target,
                by: By::Operator,
                why: Why::Declined(DeclineReason::OwnWish),
            },
        );
        let target = at(water, 10);
        water.end(log, 10, Event::Erase { target });
        log.push(Event::Erase { target: at(water, 9) });
    }

    pub fn publications(&self) -> [Publication; 3] {
        [
            self.water.publication(&self.log, self.sizes[0], "en"),
            self.schools.publication(&self.log, self.sizes[1], "ar"),
            self.roads.publication(&self.log, self.sizes[2], "en"),
        ]
    }

    /// Writes all files anew.
    pub fn publish(&mut self) {
        let mut files = self.log.files();
        for publication in self.publications() {
            let folder = format!("s/{}", publication.slug);
            files.insert(format!("{folder}/list.json"), signed_list(&self.log.key, &publication));
            files.insert(format!("{folder}/list.csv"), press::list_csv(publication.list()));
        }
        for (version, _) in
            [&self.water, &self.schools, &self.roads].iter().flat_map(|letter| &letter.versions)
        {
            for bytes in version.parts.iter().map(|part| &part.bytes).chain([&version.manifest]) {
                files.insert(format!("log/text/{}", TextHash::of(bytes)), bytes.clone());
            }
        }
        let full = self.water.signers[2].clone();
        files.insert(
            "receipts/full.tlog-proof".into(),
            self.log.receipt(full.accepted.0, self.log.size(), &full.accepted.2.0),
        );
        let named = self.water.signers[3].clone();
        let record = listed_record(
            self.water.id,
            named.id,
            &named.accepted.1,
            named.reported,
            named.version,
        );
        let shows = [&named.accepted.2.0[..], record.as_bytes()].concat();
        files.insert(
            "receipts/named.tlog-proof".into(),
            self.log.receipt(named.accepted.0, self.log.size(), &shows),
        );
        let plain = self.schools.signers[30].sign.index;
        files.insert(
            "receipts/plain.tlog-proof".into(),
            self.log.receipt(plain, self.sizes[0] - 5, &[]),
        );
        self.files = Memory(files);
    }

    pub fn policy(&self) -> Policy {
        Policy::parse(self.log.policy().as_bytes()).unwrap()
    }
}
