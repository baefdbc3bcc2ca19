//! Every word of the tables under `data/` can be met: names are folded before they are looked up,
//! so a word that is looked up otherwise would never match.

use names::{Kind, is_name_particle, is_title, key, kind};

fn words(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

#[test]
fn titles_and_particles_are_known_as_the_tables_print_them() {
    let titles = words(include_str!("../data/titles.txt"));
    let unknown: Vec<&str> = titles.filter(|word| !is_title(word)).collect();
    assert!(unknown.is_empty(), "titles: {unknown:?}");
    let particles = words(include_str!("../data/particles.txt"));
    let unknown: Vec<&str> = particles.filter(|word| !is_name_particle(word)).collect();
    assert!(unknown.is_empty(), "particles: {unknown:?}");
}

#[test]
fn every_ending_of_a_surname_speaks_for_a_person() {
    for ending in words(include_str!("../data/surname-endings.txt")) {
        let cyrillic = ending.chars().all(|c| matches!(c, '\u{400}'..='\u{4ff}'));
        let stem = if cyrillic { "О. Маренд" } else { "O. Tidemar" };
        assert_eq!(kind(&format!("{stem}{ending}")), Kind::Individual, "{ending}");
        assert_eq!(kind(&format!("{stem}uq")), Kind::Unknown, "{stem}");
    }
}

#[test]
fn what_is_looked_up_as_the_tables_print_it_is_folded_there() {
    let counted =
        words(include_str!("../data/words.tsv")).filter_map(|row| Some(row.split_once('\t')?.0));
    let tables = [
        include_str!("../data/compound-endings.txt"),
        include_str!("../data/elisions.txt"),
        include_str!("../data/ordinary-endings.txt"),
        include_str!("../data/unspaced-legal-forms.txt"),
    ];
    let printed = tables.into_iter().flat_map(words).chain(counted);
    let unfolded: Vec<&str> = printed.filter(|word| key(word) != *word).collect();
    assert!(unfolded.is_empty(), "{unfolded:?}");
}
