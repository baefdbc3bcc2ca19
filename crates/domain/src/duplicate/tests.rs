use super::*;
use proptest::prelude::*;

fn side(n: u8) -> Side {
    Side { sign_on: SignOnId([n; 16]), key: NameKey([n; 16]) }
}

fn given(n: u8, a: u8, b: u8, verdict: Verdict) -> PairVerdict {
    PairVerdict {
        id: VerdictId([n; 16]),
        first: side(a),
        second: side(b),
        verdict,
        relation: None,
        by: Actor::Operator,
        at: Instant(i64::from(n)),
        statement: StatementId([0; 16]),
    }
}

fn what(verdicts: &Verdicts, a: u8, b: u8) -> Option<Verdict> {
    verdicts.between(side(a), side(b)).map(|known| known.verdict())
}

#[test]
fn the_later_decision_about_a_pair_counts_whichever_way_round() {
    let verdicts =
        Verdicts::new(vec![given(2, 5, 4, Verdict::Different), given(1, 4, 5, Verdict::Same)]);
    assert_eq!(what(&verdicts, 4, 5), Some(Verdict::Different));
    assert_eq!(what(&verdicts, 5, 4), Some(Verdict::Different));
    assert_eq!(what(&verdicts, 4, 6), None);
    assert!(verdicts.contradictions().is_empty(), "a changed mind is no contradiction");
}

#[test]
fn a_decision_serves_other_sign_ons_of_the_same_names() {
    let verdicts = Verdicts::new(vec![given(1, 4, 5, Verdict::Related)]);
    let next = |key: u8| Side { sign_on: SignOnId([key + 100; 16]), key: NameKey([key; 16]) };
    assert_eq!(
        verdicts.between(next(5), next(4)).map(|known| known.verdict()),
        Some(Verdict::Related)
    );
}

#[test]
fn two_of_one_name_stay_a_matter_of_these_two() {
    let twin = |n: u8| Side { sign_on: SignOnId([n; 16]), key: NameKey([9; 16]) };
    let verdicts = Verdicts::new(vec![PairVerdict {
        first: twin(1),
        second: twin(2),
        ..given(1, 1, 2, Verdict::Different)
    }]);
    assert_eq!(
        verdicts.between(twin(2), twin(1)).map(|known| known.verdict()),
        Some(Verdict::Different)
    );
    assert_eq!(verdicts.between(twin(1), twin(3)), None);
}

#[test]
fn same_goes_on_through_others_until_somebody_objects() {
    let chain = vec![given(1, 1, 2, Verdict::Same), given(2, 2, 3, Verdict::Same)];
    let verdicts = Verdicts::new(chain.clone());
    assert_eq!(what(&verdicts, 1, 3), Some(Verdict::Same));
    assert!(
        matches!(verdicts.between(side(3), side(1)), Some(Known::Follows(chain)) if chain.len() == 2)
    );
    assert_eq!(verdicts.same_as(NameKey([3; 16])).len(), 3);

    let mut more = chain;
    more.push(given(3, 3, 1, Verdict::Different));
    let verdicts = Verdicts::new(more);
    assert_eq!(
        what(&verdicts, 1, 3),
        Some(Verdict::Different),
        "what was said stands above what follows"
    );
    let expected = Contradiction {
        apart: VerdictId([3; 16]),
        together: vec![VerdictId([2; 16]), VerdictId([1; 16])],
    };
    assert_eq!(verdicts.contradictions(), [expected]);
}

#[test]
fn related_contradicts_same_and_unsure_does_not() {
    let chain = [given(1, 1, 2, Verdict::Same), given(2, 2, 3, Verdict::Same)];
    for (verdict, contradictions) in [(Verdict::Related, 1), (Verdict::Unsure, 0)] {
        let all = chain.iter().cloned().chain([given(3, 1, 3, verdict)]).collect();
        assert_eq!(Verdicts::new(all).contradictions().len(), contradictions, "{verdict:?}");
    }
}

proptest! {
    #[test]
    fn contradictions_are_just_the_pairs_said_apart_within_a_group(
        said in proptest::collection::vec((0u8..8, 0u8..8, 0usize..4), 0..24)
    ) {
        let said: Vec<PairVerdict> = said.into_iter().enumerate().filter(|(_, (a, b, _))| a != b)
            .map(|(n, (a, b, d))| given(n as u8 + 1, a, b, Verdict::ALL[d])).collect();
        let verdicts = Verdicts::new(said.clone());
        // The plain way: last word for each pair, groups by repeated joining.
        let mut last = std::collections::BTreeMap::new();
        for one in &said {
            last.insert(ordered(one.first.key.0[0], one.second.key.0[0]), (one.verdict, one.id));
        }
        let mut group: Vec<u8> = (0..8).collect();
        for _ in 0..8 {
            for ((a, b), (verdict, _)) in &last {
                if *verdict == Verdict::Same {
                    let low = group[*a as usize].min(group[*b as usize]);
                    (group[*a as usize], group[*b as usize]) = (low, low);
                }
            }
        }
        let mut expected: Vec<VerdictId> = last.iter()
            .filter(|((a, b), (d, _))| matches!(d, Verdict::Different | Verdict::Related) && group[*a as usize] == group[*b as usize])
            .map(|(_, (_, id))| *id).collect();
        expected.sort();
        let mut found: Vec<VerdictId> = verdicts.contradictions().iter().map(|c| c.apart).collect();
        found.sort();
        prop_assert_eq!(found, expected);
        for a in 0..8u8 {
            let same = verdicts.same_as(NameKey([a; 16]));
            for b in 0..8u8 {
                prop_assert_eq!(same.contains(&NameKey([b; 16])), group[a as usize] == group[b as usize]);
            }
        }
    }
}
