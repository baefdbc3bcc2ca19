//! Why a statement cannot be opened, at the fields of the page "Text and dates".

use crate::site::convert;
use domain::{
    draft::{Draft, DraftProblem},
    lang::Lang,
    statement::PhaseProblem,
};
use view::{Locale, Problem, Trouble};

/// What stands in the way.
pub(super) fn problems(problem: &PhaseProblem, draft: &Draft, locale: Locale) -> Vec<Problem> {
    let of = |field, trouble: Trouble| Problem::of(field, &trouble, locale);
    match problem {
        PhaseProblem::AlreadyOpen => vec![of("title", Trouble::AlreadyOpen)],
        PhaseProblem::NotOpen => vec![of("title", Trouble::NotOpen)],
        PhaseProblem::ClosesBeforeOpens => vec![of("closes", Trouble::ClosesBeforeOpens)],
        PhaseProblem::ClosedByTime(_) | PhaseProblem::ClosingPast(_) => {
            vec![of("closes", Trouble::ClosingPast)]
        }
        PhaseProblem::Draft(problems) => {
            problems.iter().map(|problem| draft_problem(problem, draft, locale)).collect()
        }
        PhaseProblem::NoController => vec![of("controller", Trouble::ControllerMissing)],
    }
}

fn draft_problem(problem: &DraftProblem, draft: &Draft, locale: Locale) -> Problem {
    // The fields of the page hold the authentic text; the others have pages of their own.
    let in_text = |lang: &Lang, field: &'static str, trouble: Trouble| {
        if *lang == draft.authentic {
            return Problem::of(field, &trouble, locale);
        }
        Problem::of(
            "texts",
            &Trouble::InLanguage(convert::language_name(lang), Box::new(trouble)),
            locale,
        )
    };
    match problem {
        DraftProblem::NoTitle(lang) => in_text(lang, "title", Trouble::TitleMissing),
        DraftProblem::NoBody(lang) => in_text(lang, "body", Trouble::TextMissing),
        DraftProblem::NoAuthenticText => in_text(&draft.authentic, "body", Trouble::TextMissing),
        DraftProblem::TwoTexts(lang) => Problem::of(
            "texts",
            &Trouble::InLanguage(
                convert::language_name(lang),
                Box::new(Trouble::TranslationExists),
            ),
            locale,
        ),
        DraftProblem::EmptyDemand { lang, at } => {
            in_text(lang, "demands", Trouble::DemandEmpty(*at as u64 + 1))
        }
        DraftProblem::TwoCategories { at, .. } => {
            Problem::of("categories", &Trouble::GroupRepeated(*at as u64 + 1), locale)
        }
    }
}
