//! An invented log: entries, and everything that is made of them at any size.

use domain::log::{DatedEvent, Event, Ref};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use tlog::{
    Checkpoint, Edge, Hash, KeyType, Receipt, SignedCheckpoint, SigningKey, Tile, Writer, cosign,
};

pub const ORIGIN: &str = "log.letters.example";

#[derive(Clone)]
pub struct Log {
    pub key: SigningKey,
    pub witnesses: Vec<SigningKey>,
    pub entries: Vec<Vec<u8>>,
    pub day: Date,
}

impl Log {
    pub fn new(seed: u8) -> Self {
        let witness = |n: u8| {
            SigningKey::from_seed(
                &format!("witness-{n}.example"),
                KeyType::CosignatureV1,
                &[100 + n; 32],
            )
            .unwrap()
        };
        let key = SigningKey::from_seed(ORIGIN, KeyType::Ed25519, &[seed; 32]).unwrap();
        Self {
            key,
            witnesses: vec![witness(1), witness(2)],
            entries: Vec::new(),
            day: date(2026, 11, 3),
        }
    }

    pub fn size(&self) -> u64 {
        self.entries.len() as u64
    }

    pub fn push(&mut self, event: Event) -> Ref {
        let bytes = DatedEvent { event, day: self.day }.to_bytes();
        let reference = Ref::to(self.size(), &bytes);
        self.entries.push(bytes);
        reference
    }

    pub fn root(&self, size: u64) -> Hash {
        let mut edge = Edge::new();
        self.entries[..size as usize].iter().for_each(|entry| edge.push(Hash::leaf(entry)));
        edge.root()
    }

    /// The checkpoint of a size, signed and cosigned.
    pub fn note(&self, size: u64) -> SignedCheckpoint {
        self.note_over(size, self.root(size))
    }

    pub fn note_over(&self, size: u64, root: Hash) -> SignedCheckpoint {
        let mut note =
            SignedCheckpoint::sign(&Checkpoint::new(ORIGIN, size, root).unwrap(), &self.key)
                .unwrap();
        for witness in &self.witnesses {
            let cosignature = cosign(&note, witness, 1_795_000_000 + size).unwrap();
            note.add(cosignature).unwrap();
        }
        note
    }

    fn tile_map(&self) -> BTreeMap<Tile, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut keep = |tile: Tile, bytes: &[u8]| {
            files.insert(tile, bytes.to_vec());
            Ok(())
        };
        let mut writer = Writer::new();
        for entry in &self.entries {
            writer.push(entry, &mut keep).unwrap();
        }
        writer.flush(&mut keep).unwrap();
        files
    }

    /// The files below `log/`.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let tiles = self
            .tile_map()
            .into_iter()
            .map(|(tile, bytes)| (format!("log/{}", tile.path()), bytes));
        let vkey = ("log/vkey".to_owned(), format!("{}\n", self.key.verifier()).into_bytes());
        tiles
            .chain([
                vkey,
                ("log/checkpoint".to_owned(), self.note(self.size()).to_string().into_bytes()),
            ])
            .collect()
    }

    /// `shows` is the opening, and the record if whoever holds it has no list.
    pub fn receipt(&self, index: u64, size: u64, shows: &[u8]) -> Vec<u8> {
        let entry = &self.entries[index as usize];
        let mut extra = (entry.len() as u16).to_be_bytes().to_vec();
        extra.extend_from_slice(entry);
        extra.extend(shows);
        let part = Self { entries: self.entries[..size as usize].to_vec(), ..self.clone() };
        let tiles = part.tile_map();
        let mut read = |tile: Tile| Ok(tiles.get(&tile).cloned());
        Receipt::make(&mut read, index, self.note(size))
            .unwrap()
            .with_extra(extra)
            .to_string()
            .into_bytes()
    }

    /// Trusts this log, and asks for both witnesses.
    pub fn policy(&self) -> String {
        let witnesses = self
            .witnesses
            .iter()
            .enumerate()
            .map(|(n, key)| format!("witness w{n} {}\n", key.verifier()))
            .collect::<String>();
        format!("log {}\n{witnesses}group both all w0 w1\nquorum both\n", self.key.verifier())
    }
}
