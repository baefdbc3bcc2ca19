use super::*;
use proptest::prelude::*;

fn side(n: u8) -> Side {
    Side { sign_on: SignOnId([n; 16]), key: NameKey([n; 16]) }
}

fn decided(n: u8, a: u8, b: u8, decision: Decision) -> Decided {
    Decided {
        id: DecisionId([n; 16]),
        first: side(a),
        second: side(b),
        decision,
        relation: None,
        by: Actor::Operator,
        at: Instant(i64::from(n)),
        statement: StatementId([0; 16]),
    }
}

fn what(decisions: &Decisions, a: u8, b: u8) -> Option<Decision> {
    decisions.between(side(a), side(b)).map(|known| known.decision())
}

#[test]
fn the_later_decision_about_a_pair_counts_whichever_way_round() {
    let decisions = Decisions::new(vec![decided(2, 5, 4, Decision::Different), decided(1, 4, 5, Decision::Same)]);
    assert_eq!(what(&decisions, 4, 5), Some(Decision::Different));
    assert_eq!(what(&decisions, 5, 4), Some(Decision::Different));
    assert_eq!(what(&decisions, 4, 6), None);
    assert!(decisions.contradictions().is_empty(), "a changed mind is no contradiction");
}

#[test]
fn a_decision_serves_other_sign_ons_of_the_same_names() {
    let decisions = Decisions::new(vec![decided(1, 4, 5, Decision::Related)]);
    let next = |key: u8| Side { sign_on: SignOnId([key + 100; 16]), key: NameKey([key; 16]) };
    assert_eq!(decisions.between(next(5), next(4)).map(|known| known.decision()), Some(Decision::Related));
}

#[test]
fn two_of_one_name_stay_a_matter_of_these_two() {
    let twin = |n: u8| Side { sign_on: SignOnId([n; 16]), key: NameKey([9; 16]) };
    let decisions = Decisions::new(vec![Decided { first: twin(1), second: twin(2), ..decided(1, 1, 2, Decision::Different) }]);
    assert_eq!(decisions.between(twin(2), twin(1)).map(|known| known.decision()), Some(Decision::Different));
    assert_eq!(decisions.between(twin(1), twin(3)), None);
}

#[test]
fn same_goes_on_through_others_until_somebody_objects() {
    let chain = vec![decided(1, 1, 2, Decision::Same), decided(2, 2, 3, Decision::Same)];
    let decisions = Decisions::new(chain.clone());
    assert_eq!(what(&decisions, 1, 3), Some(Decision::Same));
    assert!(matches!(decisions.between(side(3), side(1)), Some(Known::Follows(chain)) if chain.len() == 2));
    assert_eq!(decisions.same_as(NameKey([3; 16])).len(), 3);

    let mut more = chain;
    more.push(decided(3, 3, 1, Decision::Different));
    let decisions = Decisions::new(more);
    assert_eq!(what(&decisions, 1, 3), Some(Decision::Different), "what was said stands above what follows");
    let expected = Contradiction { apart: DecisionId([3; 16]), together: vec![DecisionId([2; 16]), DecisionId([1; 16])] };
    assert_eq!(decisions.contradictions(), [expected]);
}

#[test]
fn related_contradicts_same_and_unsure_does_not() {
    let chain = [decided(1, 1, 2, Decision::Same), decided(2, 2, 3, Decision::Same)];
    for (decision, contradictions) in [(Decision::Related, 1), (Decision::Unsure, 0)] {
        let all = chain.iter().cloned().chain([decided(3, 1, 3, decision)]).collect();
        assert_eq!(Decisions::new(all).contradictions().len(), contradictions, "{decision:?}");
    }
}

proptest! {
    #[test]
    fn contradictions_are_just_the_pairs_said_apart_within_a_group(
        said in proptest::collection::vec((0u8..8, 0u8..8, 0usize..4), 0..24)
    ) {
        let said: Vec<Decided> = said.into_iter().enumerate().filter(|(_, (a, b, _))| a != b)
            .map(|(n, (a, b, d))| decided(n as u8 + 1, a, b, Decision::ALL[d])).collect();
        let decisions = Decisions::new(said.clone());
        // The plain way: last word for each pair, groups by repeated joining.
        let mut last = std::collections::BTreeMap::new();
        for one in &said {
            last.insert(ordered(one.first.key.0[0], one.second.key.0[0]), (one.decision, one.id));
        }
        let mut group: Vec<u8> = (0..8).collect();
        for _ in 0..8 {
            for ((a, b), (decision, _)) in &last {
                if *decision == Decision::Same {
                    let low = group[*a as usize].min(group[*b as usize]);
                    (group[*a as usize], group[*b as usize]) = (low, low);
                }
            }
        }
        let mut expected: Vec<DecisionId> = last.iter()
            .filter(|((a, b), (d, _))| matches!(d, Decision::Different | Decision::Related) && group[*a as usize] == group[*b as usize])
            .map(|(_, (_, id))| *id).collect();
        expected.sort();
        let mut found: Vec<DecisionId> = decisions.contradictions().iter().map(|c| c.apart).collect();
        found.sort();
        prop_assert_eq!(found, expected);
        for a in 0..8u8 {
            let same = decisions.same_as(NameKey([a; 16]));
            for b in 0..8u8 {
                prop_assert_eq!(same.contains(&NameKey([b; 16])), group[a as usize] == group[b as usize]);
            }
        }
    }
}
