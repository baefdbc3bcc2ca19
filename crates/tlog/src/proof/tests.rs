use super::*;
use crate::{
    Tile, hash,
    tests_support::{Memory, leaves, naive},
};

/// PATH of RFC 6962, section 2.1.1, word for word.
fn path(m: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return vec![];
    }
    let k = split(leaves.len() as u64) as usize;
    let (left, right) = leaves.split_at(k);
    let (mut proof, sibling) =
        if m < k { (path(m, left), naive(right)) } else { (path(m - k, right), naive(left)) };
    proof.push(sibling);
    proof
}

/// SUBPROOF of RFC 6962, section 2.1.2, word for word.
fn subproof(m: usize, leaves: &[Hash], whole: bool) -> Vec<Hash> {
    if m == leaves.len() {
        return if whole { vec![] } else { vec![naive(leaves)] };
    }
    let k = split(leaves.len() as u64) as usize;
    let (left, right) = leaves.split_at(k);
    let (mut proof, sibling) = if m <= k {
        (subproof(m, left, whole), naive(right))
    } else {
        (subproof(m - k, right, false), naive(left))
    };
    proof.push(sibling);
    proof
}

fn sample(size: u64) -> impl Iterator<Item = u64> {
    let step = if size <= 40 { 1 } else { 37 };
    (0..size).filter(move |i| {
        i % step == 0 || *i + 3 > size || i.is_power_of_two() || *i == 255 || *i == 257
    })
}

#[test]
fn proofs_of_every_size_are_those_of_the_rfc() {
    let leaves = leaves(600);
    for size in (0..=66).chain([127, 128, 129, 255, 256, 257, 300, 511, 512, 513, 599, 600]) {
        let tree = &leaves[..size as usize];
        let (log, root) = (Memory::of(size), naive(tree));
        for index in sample(size) {
            let proof = prove_inclusion(&mut log.reader(), index, size).unwrap();
            assert_eq!(proof, path(index as usize, tree), "{index} of {size}");
            verify_inclusion(&proof, &tree[index as usize], index, size, &root).unwrap();
            for other in [index.wrapping_sub(1), index + 1, index ^ 2] {
                assert!(
                    verify_inclusion(&proof, &tree[index as usize], other, size, &root).is_err(),
                    "{index} as {other} of {size}"
                );
            }
            spoiled(&proof, |bad| verify_inclusion(bad, &tree[index as usize], index, size, &root));
        }
        for old in sample(size + 1) {
            let proof = prove_consistency(&mut log.reader(), old, size).unwrap();
            let expected = if old == 0 { vec![] } else { subproof(old as usize, tree, true) };
            assert_eq!(proof, expected, "{old} to {size}");
            let old_root = naive(&tree[..old as usize]);
            verify_consistency(&proof, old, &old_root, size, &root).unwrap();
            assert!(verify_consistency(&proof, old, &Hash([7; 32]), size, &root).is_err());
            assert!(
                old == 0
                    || verify_consistency(&proof, old, &old_root, size, &Hash([7; 32])).is_err()
            );
            spoiled(&proof, |bad| verify_consistency(bad, old, &old_root, size, &root));
        }
    }
}

/// A hash more, less or other than it was: never accepted.
fn spoiled(proof: &[Hash], verify: impl Fn(&[Hash]) -> Result<(), Error>) {
    let longer = [proof, &[Hash::empty()]].concat();
    let Err(Error::Proof { why, .. }) = verify(&longer) else {
        panic!("{} hashes and one more", proof.len())
    };
    assert!(["has too many hashes", "has hashes where none are needed"].contains(&why), "{why}");
    for at in 0..proof.len() {
        let mut bad = proof.to_vec();
        bad[at].0[at % 32] ^= 1;
        assert!(verify(&bad).is_err());
        bad.remove(at);
        assert!(verify(&bad).is_err());
    }
}

#[test]
fn another_author_agrees() {
    let mut other = ct_merkle::mem_backed_tree::MemoryBackedTree::<sha2::Sha256, Vec<u8>>::new();
    for size in 1..=300u64 {
        other.push((size - 1).to_be_bytes().to_vec());
        let root = other.root();
        assert_eq!(root.as_bytes().as_slice(), naive(&leaves(size)).0);
        if size % 23 != 0 && size != 300 {
            continue;
        }
        let log = Memory::of(size);
        for index in sample(size) {
            let ours = hash_bytes(&prove_inclusion(&mut log.reader(), index, size).unwrap());
            assert_eq!(other.prove_inclusion(index as usize).as_bytes(), ours, "{index} of {size}");
        }
        for old in sample(size).filter(|old| *old > 0) {
            let ours = hash_bytes(&prove_consistency(&mut log.reader(), old, size).unwrap());
            assert_eq!(
                other.prove_consistency((size - old) as usize).as_bytes(),
                ours,
                "{old} to {size}"
            );
        }
    }
}

fn hash_bytes(hashes: &[Hash]) -> Vec<u8> {
    crate::reader::encode(hashes)
}

#[test]
fn what_is_outside_the_tree_is_refused() {
    let log = Memory::of(3);
    assert!(prove_inclusion(&mut log.reader(), 3, 3).is_err());
    assert!(prove_inclusion(&mut log.reader(), 0, 0).is_err());
    assert!(prove_inclusion(&mut log.reader(), 0, u64::MAX).is_err());
    assert!(prove_consistency(&mut log.reader(), 4, 3).is_err());
    assert!(verify_inclusion(&[], &Hash::empty(), 0, 0, &Hash::empty()).is_err());
    assert!(verify_inclusion(&[], &Hash::empty(), u64::MAX, u64::MAX, &Hash::empty()).is_err());
    assert!(verify_consistency(&[], u64::MAX, &Hash::empty(), u64::MAX, &Hash::empty()).is_err());
    assert!(verify_consistency(&[], 3, &Hash::empty(), 5, &Hash::empty()).is_err());
    assert!(
        matches!(prove_inclusion(&mut log.reader(), 4, 1000), Err(Error::Missing { .. })),
        "a tree the tiles do not hold"
    );
}

#[test]
fn a_full_tile_stands_in_for_a_deleted_partial_one() {
    let log = Memory::of(256);
    let root = naive(&leaves(100));
    assert!(log.0.contains_key(&Tile::hashes(0, 0, 256).unwrap()) && log.0.len() == 3);
    let proof = prove_inclusion(&mut log.reader(), 42, 100).unwrap();
    verify_inclusion(&proof, &leaves(43)[42], 42, 100, &root).unwrap();
    assert_eq!(hash::fold(&[]), Hash::empty());
}

#[test]
fn two_faces_of_a_log_are_told_apart() {
    let log = |fork: u64| {
        let (mut log, mut writer) = (Memory::default(), crate::Writer::new());
        for i in 0..600u64 {
            let entry = if i < fork { i } else { i + 1000 };
            writer.push(&entry.to_be_bytes(), &mut log).unwrap();
            if i == 299 {
                writer.flush(&mut log).unwrap();
            }
        }
        writer.flush(&mut log).unwrap();
        log
    };
    let root = |log: &Memory, size| crate::Writer::resume(&mut log.reader(), size).unwrap().root();
    let honest = log(600);
    for fork in [0, 100, 255, 256, 299] {
        let other = log(fork);
        for tiles in [&honest, &other] {
            let proof = prove_consistency(&mut tiles.reader(), 300, 600).unwrap();
            assert!(
                verify_consistency(&proof, 300, &root(&honest, 300), 600, &root(&other, 600))
                    .is_err(),
                "{fork}"
            );
            assert!(
                verify_consistency(&proof, 300, &root(&other, 300), 600, &root(&honest, 600))
                    .is_err(),
                "{fork}"
            );
        }
        let proof = prove_consistency(&mut other.reader(), 300, 600).unwrap();
        verify_consistency(&proof, 300, &root(&other, 300), 600, &root(&other, 600)).unwrap();
    }
    let late = log(300); // forks after the older checkpoint, which both continue
    let proof = prove_consistency(&mut late.reader(), 300, 600).unwrap();
    verify_consistency(&proof, 300, &root(&honest, 300), 600, &root(&late, 600)).unwrap();
    assert!(verify_consistency(&[], 600, &root(&honest, 600), 600, &root(&late, 600)).is_err());
}
