//! The keys under which a name is found again: two names worth comparing share one.

use crate::{
    numbers,
    prepared::Prepared,
    token::{Class, Token},
};

/// Most names returned as candidates for one name.
pub const MOST_CANDIDATES: usize = 75;
/// Keys shared by more names than this tell too little to be followed.
pub(crate) const FREQUENT: usize = 200;

/// Keys of one name: at most 24.
pub(crate) struct Keys {
    list: [u32; 24],
    count: usize,
}

impl Keys {
    /// Rare words, pairs of words, consonant skeletons, beginnings, short name and initials, the
    /// whole name.
    pub(crate) fn of(name: &Prepared) -> Self {
        let mut keys = Self { list: [0; 24], count: 0 };
        keys.add(0, name.key, 0);
        let mut telling: Vec<&Token> = name
            .tokens
            .iter()
            .filter(|t| matches!(t.class, Class::Topic | Class::Plain | Class::Place))
            .collect();
        telling.sort_unstable_by(|x, y| y.weight.total_cmp(&x.weight).then(x.id.cmp(&y.id)));
        telling.dedup_by_key(|t| t.id);
        for token in telling.iter().take(3) {
            keys.add(1, u64::from(token.id), 0);
            if token.skeleton != 0 {
                keys.add(3, u64::from(token.skeleton), 0);
            }
        }
        for token in telling.iter().take(2).filter(|t| t.class == Class::Plain && t.len >= 6) {
            let start =
                name.letters_of(token)[..5].iter().fold(0, |all, &u| all << 12 ^ u64::from(u));
            keys.add(5, start, 0);
        }
        let top = &telling[..telling.len().min(4)];
        for (at, first) in top.iter().enumerate() {
            for second in &top[at + 1..] {
                keys.add(2, u64::from(first.id.min(second.id)), u64::from(first.id.max(second.id)));
            }
        }
        if let [only] = telling.as_slice() {
            // "Water Union", "Water Forum": one common word needs its word of sort beside it.
            for token in name.tokens.iter().filter(|t| t.class == Class::Type).take(2) {
                keys.add(2, u64::from(token.id), u64::from(only.id));
            }
        }
        for token in
            name.tokens.iter().filter(|t| t.len <= 8 && (t.capitals || name.tokens.len() == 1))
        {
            keys.add(4, u64::from(numbers::of_initials(name.letters_of(token).iter().copied())), 0);
        }
        for letters in [name.short, name.initials, name.all_initials] {
            if letters != 0 && (letters == name.short || name.beginnings.len() >= 3) {
                keys.add(4, u64::from(letters), 0);
            }
        }
        keys
    }

    fn add(&mut self, sort: u64, first: u64, second: u64) {
        let key = numbers::of_pair(sort << 60 ^ first, second);
        if self.count < self.list.len() && !self.list[..self.count].contains(&key) {
            self.list[self.count] = key;
            self.count += 1;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.list[..self.count].iter().copied()
    }
}

/// Sums the evidence by id and keeps the best.
pub(crate) fn best(mut found: Vec<(u32, f32)>, most: usize) -> Vec<(u32, f32)> {
    found.sort_unstable_by_key(|(id, _)| *id);
    found.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1 += later.1;
        }
        same
    });
    most_weight(found, most)
}

/// The so many with the most evidence, the best first.
pub(crate) fn most_weight(mut found: Vec<(u32, f32)>, most: usize) -> Vec<(u32, f32)> {
    if found.len() > most {
        found.select_nth_unstable_by(most - 1, |p, q| q.1.total_cmp(&p.1).then(p.0.cmp(&q.0)));
        found.truncate(most);
    }
    found.sort_unstable_by(|p, q| q.1.total_cmp(&p.1).then(p.0.cmp(&q.0)));
    found
}
