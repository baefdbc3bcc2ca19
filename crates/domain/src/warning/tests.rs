use super::*;
use crate::entry::Kind;

fn of(kind: Kind, name: &str) -> Vec<Warning> {
    warnings(&Entry::new(kind, name), Beside::default())
}

#[test]
fn an_addressee_is_known_by_any_of_its_offices() {
    let all =
        ["Minister of Water and Sanitation", "وزارة المياه", "Members of the Basin Authority"];
    let addressees = Addressees::new(all.into_iter());
    let called = |name: &str| {
        let beside = Beside { addressees: Some(&addressees), ..Beside::default() };
        warnings(&Entry::new(Kind::Organisation, name), beside).contains(&Warning::Addressee)
    };
    for name in [
        "Ministry of Water and Sanitation",
        "MINISTER FOR WATER & SANITATION",
        "وزير المياه",
        "Basin Authority",
    ] {
        assert!(called(name), "{name}");
    }
    for name in
        ["Basin Authority Watch", "Water for All", "Sanitation Workers Union", "شبكة المياه"]
    {
        assert!(!called(name), "{name}");
    }
}

#[test]
fn advertising_is_known_in_many_languages_and_one_word_of_selling_is_none() {
    for name in [
        "BUY CHEAP FOLLOWERS NOW",
        "Best casino online",
        "Visit www.pills.example",
        "https://win.example",
        "Comprar seguidores baratos",
        "Prêt d'argent gratuit",
        "Ganhe dinheiro agora",
        "شراء متابعين رخيص",
        "Call +44 20 7946 0958 11",
        "sales@pills.example",
    ] {
        assert!(of(Kind::Organisation, name).contains(&Warning::Advertising), "{name}");
    }
    for name in [
        "Free Palestine Network",
        "350.org",
        "Savings and Credit Cooperative",
        "Buy Nothing Bristol",
        "Alliance 2015",
        "Radio 98.5 FM",
        "Coalition pour un commerce au juste prix",
    ] {
        assert!(!of(Kind::Organisation, name).contains(&Warning::Advertising), "{name}");
    }
    let mut entry = Entry::new(Kind::Individual, "Ana Orilla");
    entry.role = Some("visit www.pills.example".to_owned());
    assert_eq!(warnings(&entry, Beside::default()), [Warning::Advertising]);
}

#[test]
fn what_was_typed_to_try_the_form() {
    for name in [
        "test",
        "Test 2",
        "asdf",
        "qwerty qwerty",
        "Mickey Mouse",
        "aaaa",
        "hahaha",
        "1234",
        "Prueba",
        "Teste",
        "Nome da organização",
        "اختبار",
        "фыва",
    ] {
        assert!(of(Kind::Individual, name).contains(&Warning::Placeholder), "{name}");
    }
    for name in [
        "Test Valley Council",
        "Azer Mammadov",
        "Mia Lala",
        "Tata Trusts",
        "Were Otieno",
        "Toto Koopman",
    ] {
        assert!(!of(Kind::Individual, name).contains(&Warning::Placeholder), "{name}");
    }
}

#[test]
fn vowels_are_missed_only_where_they_are_written() {
    for name in ["Xkcdf Qwtzp", "Bsdtk", "Пвствк", "Grbltkm Vrtlkn"] {
        assert!(of(Kind::Individual, name).contains(&Warning::NoVowel), "{name}");
    }
    for name in ["Krk Strč", "Ng Wynn", "محمد", "משה", "WWF", "Cwm Rhyd", "Брз Смрт", "Rhythm"]
    {
        assert!(!of(Kind::Individual, name).contains(&Warning::NoVowel), "{name}");
    }
}

#[test]
fn short_names_are_short_only_where_letters_are() {
    assert!(of(Kind::Individual, "Xi").contains(&Warning::TooShort));
    assert!(of(Kind::Individual, "J. B.").contains(&Warning::TooShort));
    for name in ["Bo Li", "王芳", "김수", "Амир"] {
        assert!(!of(Kind::Individual, name).contains(&Warning::TooShort), "{name}");
    }
}

#[test]
fn capitals_of_a_short_name_are_no_shouting() {
    for name in ["SAVE THE LAKE", "JEAN DUPONT", "GREENLAKES FOREVER", "ПРИВЕТ ВСЕМ"] {
        assert!(of(Kind::Organisation, name).contains(&Warning::Capitals), "{name}");
    }
    for name in ["ATTAC", "UNHCR Kenya", "Jean DUPONT", "WWF", "جمعية", "ACT UP"] {
        assert!(!of(Kind::Organisation, name).contains(&Warning::Capitals), "{name}");
    }
}

#[test]
fn what_is_known_beside_the_name() {
    let entry = Entry::new(Kind::Organisation, "Union of Fish Smokers");
    let beside = Beside { free_mail: true, declined_before: true, ..Beside::default() };
    assert_eq!(warnings(&entry, beside), [Warning::DeclinedBefore, Warning::FreeMail]);
    let person = Entry::new(Kind::Individual, "Ana Orilla");
    let beside = Beside { free_mail: true, ..Beside::default() };
    assert!(warnings(&person, beside).is_empty(), "people have free mail");
    assert!(of(Kind::Organisation, "Union of Fish Smokers").is_empty());
}

#[test]
fn an_insult_in_the_role_is_seen() {
    let mut entry = Entry::new(Kind::Organisation, "Citizens for Concessions");
    entry.role = Some("you are all liars".to_owned());
    assert_eq!(warnings(&entry, Beside::default()), [Warning::Rude]);
}
