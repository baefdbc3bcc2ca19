use super::split;

fn check(name: &str, display: &str, short: Option<&str>, place: Option<&str>) {
    assert!(short.is_none() || super::may_have_short_name(name), "{name}");
    let parts = split(name);
    assert_eq!(
        (parts.display.as_str(), parts.short.as_deref(), parts.place.as_deref()),
        (display, short, place),
        "{name}"
    );
}

#[test]
fn every_style_of_short_name_is_read() {
    let long = "Network of Island Farmers";
    for printed in [
        "Network of Island Farmers – NIF",
        "Network of Island Farmers - NIF",
        "Network of Island Farmers -- NIF",
        "Network of Island Farmers -NIF",
        "Network of Island Farmers/ NIF",
        "Network of Island Farmers | NIF",
        "Network of Island Farmers (NIF)",
        "Network of Island Farmers “NIF”",
        "Network of Island Farmers NIF",
        "NIF Network of Island Farmers",
        "NIF- Network of Island Farmers",
        "NIF – Network of Island Farmers",
        "NIF: Network of Island Farmers",
        "NIF, Network of Island Farmers",
        "Network of Island Farmers/NIF",
    ] {
        check(printed, long, Some("NIF"), None);
    }
    check("Centre for Lantern Makers “Fanous”", "Centre for Lantern Makers", Some("Fanous"), None);
    check(
        "River Keepers forum against dredging (Almajra)",
        "River Keepers forum against dredging",
        Some("Almajra"),
        None,
    );
    check(
        "RAFID- The Coastal Centre for Tides",
        "The Coastal Centre for Tides",
        Some("RAFID"),
        None,
    );
    check("Tide and Harbour centre RAFID", "Tide and Harbour centre", Some("RAFID"), None);
    check(
        "Verein der Leuchtturmfreunde (VdL) e.V.",
        "Verein der Leuchtturmfreunde e.V.",
        Some("VdL"),
        None,
    );
    check("جمعية حماة النهر (نهرنا)", "جمعية حماة النهر", Some("نهرنا"), None);
    check("Лига друзей маяка / ЛДМ", "Лига друзей маяка", Some("ЛДМ"), None);
    check("Lantern Makers “Fanous”**", "Lantern Makers", Some("Fanous"), None);
    check("Общество друзей маяка (ОДМ)", "Общество друзей маяка", Some("ОДМ"), None);
}

#[test]
fn a_place_is_not_a_short_name() {
    check("Lantern Forum – Ecuador", "Lantern Forum – Ecuador", None, Some("Ecuador"));
    check("LUMEN – Ecuador", "LUMEN – Ecuador", Some("LUMEN"), Some("Ecuador"));
    check("Lantern Forum (Ghana)", "Lantern Forum (Ghana)", None, Some("Ghana"));
    check("Lantern Forum, Chile", "Lantern Forum, Chile", None, Some("Chile"));
    check(
        "Forum of Lantern Makers – FLM – Ghana",
        "Forum of Lantern Makers – Ghana",
        Some("FLM"),
        Some("Ghana"),
    );
    check("منتدى المصابيح – تونس", "منتدى المصابيح – تونس", None, Some("تونس"));
}

#[test]
fn ordinary_words_in_capitals_and_inner_slashes_are_left_alone() {
    check("WOMEN'S Weaving Committee", "WOMEN'S Weaving Committee", None, None);
    check("Tidemark/lowland", "Tidemark/lowland", None, None);
    check("Farm, Forest, and River Institute", "Farm, Forest, and River Institute", None, None);
    check("Qasr Al-Fanar Rowing Club", "Qasr Al-Fanar Rowing Club", None, None);
    check("SOCIETY OF RIVER KEEPERS", "SOCIETY OF RIVER KEEPERS", None, None);
    check("Leuchtturmwerk gGmbH", "Leuchtturmwerk gGmbH", None, None);
    check("Lodge Henry VIII", "Lodge Henry VIII", None, None);
    check("Friends of the FARO", "Friends of the FARO", None, None);
    check("Общество «Маяк»", "Общество «Маяк»", None, None);
    check("SOS Tidemark Seals", "SOS Tidemark Seals", None, None);
    check("Tidemark Seals/Foques de Marenne", "Tidemark Seals/Foques de Marenne", None, None);
    check("", "", None, None);
}

#[test]
fn the_short_name_stays_where_nothing_would_be_left() {
    check("KARAM Development Center", "KARAM Development Center", Some("KARAM"), None);
    check("KARAM for Clean Rivers", "KARAM for Clean Rivers", Some("KARAM"), None);
    assert_eq!(split("Oleandra for clean rivers and springs").short.as_deref(), Some("Oleandra"));
    assert_eq!(split("Mobility for rivers and springs").short, None);
    assert_eq!(split("Teachers for clean rivers and springs").short, None);
    let coalition = "KARAM Coalition for Rivers and Springs";
    check(coalition, coalition, Some("KARAM"), None);
}

#[test]
fn a_first_word_in_capitals_stays_unless_its_letters_are_the_initials() {
    check("NIF Network of Island Farmers", "Network of Island Farmers", Some("NIF"), None);
    for name in ["NEMO Tide Policy Committee", "TIDAL (Association for Maps of Reefs and Ebbs)"] {
        assert_eq!(split(name).display, name);
    }
}

#[test]
fn codes_of_states_and_countries_are_no_short_names() {
    for name in [
        "Assessoria da Serra Azul (GO)",
        "Movimento das Marés (PA)",
        "Instituto do Mar/PR",
        "Instituto do Mar – SP",
        "Reef Keepers Association (NSW)",
        "Reef Keepers Association (CH)",
    ] {
        let parts = split(name);
        assert_eq!((parts.display.as_str(), parts.short.as_deref()), (name, None));
    }
    assert_eq!(split("Movimento Popular (MP)").short.as_deref(), Some("MP"));
}
