use super::{Kind, kind};

#[test]
fn organisation_words_of_every_language_speak_for_a_body() {
    for name in [
        "Harbour Assosiation",
        "Institue of Tides",
        "Dr. Ana Faro Library",
        "Unión Vecinal Daniel Faro",
        "Comité des marées",
        "جمعية حماة النهر",
        "مركز المصابيح",
        "Associação dos Faroleiros",
        "Heimatverein Leuchtturm",
        "Associazione dei fari",
        "Общество друзей маяка",
        "LUMEN – Ecuador",
        "KARAM for Clean Rivers",
        "Confederación Farera",
        "KARAM Tunisia",
        "Mirador for keeper support and sea rights",
        "Tides International",
        "Dr. Oleander Faro Centre",
        "Faro – Centro de Mareas",
        "Tidemark, section of Marenne",
        "Ana Faro – Library of Tides",
    ] {
        assert_eq!(kind(name), Kind::Organisation, "{name}");
    }
}

#[test]
fn given_names_particles_and_titles_speak_for_a_person() {
    for name in [
        "Daniel Faro Oleander",
        "Ana de Jesús",
        "Dr. Oleander Faro",
        "Иван Маяков",
        "محمد المنارة",
        "Jan van der Tide",
        "FARO, Ana",
        "María Oleandro y Faro",
        "Ursula Leuchtturm",
        "Светлана Маякова",
        "Giulia Del Faro",
        "João da Maré",
        "Dr. Oleander Faro, Tidal University",
        "Prof. Oleander Faro – Institute of Tides",
        "Ana Faro (Harbour Library)",
        "Marenne Oleandier, bibliothécaire",
        "Oleandra Faro (poeta)",
        "Oleandra Faro AO",
        "Father Oleander Faro OAM",
        "Oleandra Faro AO, shipbuilder and former harbour master",
        "Deputado Oleander Faro - ABCD/RJ",
        "Oleandra Faro, presidenta do ABC",
        "Oleandra Faro, Professora de Sociologia da Universidade",
        "Oleander Faro – Teacher",
    ] {
        assert_eq!(kind(name), Kind::Individual, "{name}");
    }
}

#[test]
fn unknown_words_are_left_open() {
    for name in ["Oleandiyat", "Sarwand", "Tidemark/lowland", "An Nawras", "", "–"] {
        assert_eq!(kind(name), Kind::Unknown, "{name}");
    }
}
