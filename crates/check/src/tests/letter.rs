//! An invented statement and those who signed it.

use super::log::Log;
use domain::{
    draft::Draft,
    entry::{Display, Entry, Kind},
    id::{SignOnId, StatementId},
    instant::Instant,
    lang::Lang,
    listing::{self, Signatory},
    log::{Class, Event, Leaf, LogKind, Opening, Ref, Status, listed_record},
    publication::{Counts, Coverage, Publication},
    statement::{Gate, Showing, Slug, Window},
    version::{Version, freeze},
};
use sha2::{Digest, Sha256};

/// One who signed, with everything that became of it.
#[derive(Clone)]
pub struct Signer {
    pub id: SignOnId,
    pub reported: bool,
    pub version: u32,
    pub named: bool,
    pub sign: Ref,
    /// What was accepted last: index of the entry, words, opening.
    pub accepted: (u64, Entry, Opening),
    /// Index of the entry that ended it.
    pub ended: Option<u64>,
}

#[derive(Clone)]
pub struct Letter {
    pub slug: Slug,
    pub id: StatementId,
    pub versions: Vec<(Version, Draft)>,
    pub signers: Vec<Signer>,
    /// The log does not say of which kind a signatory is.
    pub hidden: bool,
    /// The log says how signers are to be displayed.
    pub displays: bool,
    pub opened: Option<Ref>,
}

pub fn org(name: &str) -> Entry {
    Entry::new(Kind::Organisation, name)
}

pub fn person(name: &str) -> Entry {
    Entry::new(Kind::Individual, name)
}

impl Letter {
    pub fn new(slug: &str, id: u8) -> Self {
        Self {
            slug: slug.parse().unwrap(),
            id: StatementId([id; 16]),
            versions: Vec::new(),
            signers: Vec::new(),
            hidden: false,
            displays: true,
            opened: None,
        }
    }

    /// Opens a text: the first, or one that takes the place of the last.
    pub fn open(&mut self, log: &mut Log, draft: &Draft, class: Option<Class>) {
        let version = self.versions.len() as u32 + 1;
        let frozen = freeze(self.id, version, draft);
        let (statement, text) = (self.id, frozen.hash());
        self.opened = Some(log.push(match class {
            Some(class) => {
                Event::Erratum { statement, version, text, prev: self.opened.unwrap(), class }
            }
            None => Event::Statement { statement, version, text, prev: self.opened },
        }));
        self.versions.push((frozen, draft.clone()));
    }

    fn opening(&self) -> Opening {
        let drawn = Sha256::new()
            .chain_update(self.id.0)
            .chain_update((self.signers.len() as u64).to_be_bytes());
        Opening(drawn.finalize().into())
    }

    fn kind(&self, entry: &Entry) -> LogKind {
        if self.hidden { LogKind::Hidden } else { LogKind::of(entry.kind) }
    }

    fn next_id(&self) -> SignOnId {
        let mut id: [u8; 16] = self.opening().0[..16].try_into().unwrap();
        id[0] ^= 0x5a;
        SignOnId(id)
    }

    /// A sign-on that the desk has not looked at.
    pub fn submit(&mut self, log: &mut Log, entry: &Entry) -> Ref {
        let version = self.versions.len() as u32;
        let commit =
            self.opening().commit(&listed_record(self.id, self.next_id(), entry, false, version));
        let (statement, text) = (self.id, self.versions.last().unwrap().0.hash());
        log.push(Event::Submit { statement, text, kind: self.kind(entry), commit })
    }

    /// A signature; gives its place among the signers.
    pub fn sign(
        &mut self,
        log: &mut Log,
        entry: Entry,
        reported: bool,
        named: bool,
        submit: Option<Ref>,
    ) -> usize {
        let (id, opening, version) = (self.next_id(), self.opening(), self.versions.len() as u32);
        let display =
            self.displays.then_some(if named { Display::Public } else { Display::Counted });
        let status = if reported { Status::Reported } else { Status::Confirmed };
        let commit = opening.commit(&listed_record(self.id, id, &entry, reported, version));
        let (statement, text) = (self.id, self.versions.last().unwrap().0.hash());
        let sign = log.push(Event::Sign {
            statement,
            text,
            kind: self.kind(&entry),
            status,
            display,
            submit,
            commit,
        });
        self.signers.push(Signer {
            id,
            reported,
            version,
            named,
            sign,
            accepted: (sign.index, entry, opening),
            ended: None,
        });
        self.signers.len() - 1
    }

    pub fn correct(&mut self, log: &mut Log, who: usize, entry: Entry) {
        let signer = self.signers[who].clone();
        let opening = Opening(Sha256::digest(signer.accepted.2.0).into());
        let commit = opening.commit(&listed_record(
            self.id,
            signer.id,
            &entry,
            signer.reported,
            signer.version,
        ));
        let corrected =
            log.push(Event::Correct { target: signer.sign, kind: self.kind(&entry), commit });
        self.signers[who].accepted = (corrected.index, entry, opening);
    }

    pub fn end(&mut self, log: &mut Log, who: usize, event: Event) {
        self.signers[who].ended = Some(log.push(event).index);
    }

    /// What everybody sees under the checkpoint of `size` entries.
    pub fn publication(&self, log: &Log, size: u64, lang: &str) -> Publication {
        let (version, draft) = self.versions.last().unwrap().clone();
        let lang: Lang = lang.parse().unwrap();
        let (mut counts, mut pending, mut listed) = (Counts::default(), Vec::new(), Vec::new());
        for signer in self.signers.iter().filter(|signer| signer.sign.index < size) {
            let (record, entry, opening) = &signer.accepted;
            match signer.ended {
                Some(ended) if ended < size => {}
                None if *record < size => {
                    counts.add(entry.kind, signer.reported, signer.named);
                    let leaf =
                        Leaf { index: signer.sign.index, record: *record, opening: *opening };
                    let (reported, version) = (signer.reported, signer.version);
                    let signatory =
                        Signatory::new(signer.id, entry.clone(), reported, version, leaf);
                    listed.extend(signer.named.then_some(signatory));
                }
                _ => pending.push(signer.sign.index),
            }
        }
        let note = log.note(size);
        Publication {
            slug: self.slug.clone(),
            version: version.number,
            text_hash: version.hash(),
            frozen_at: Instant(0),
            gate: Gate::Open,
            notice: None,
            window: Window::by_hand("UTC"),
            revision: 1,
            counts,
            listing: listing::build(listed, &draft.categories, draft.order, &lang),
            draft,
            lang,
            statement: self.id,
            log: Coverage {
                origin: note.checkpoint().origin().to_owned(),
                checkpoint: note.to_string(),
                size,
                root: note.checkpoint().root().0,
                pending,
            },
            days: Vec::new(),
            showing: Showing::default(),
        }
    }
}
