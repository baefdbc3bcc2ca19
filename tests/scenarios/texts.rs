//! Invented lists and documents, as messy as real ones.

/// 16 lines: numbers with a gap and a restart, a line with two entries, a repeat, a misspelling, an
/// individual, a heading.
pub const LIST: &str = "\
Signatories until 30 October

1. Harbour Gardens Cooperative – HGC
2. Lantern Street Library Friends
3. Union of Night Ferry Crews

5. اتحاد صيادي الساحل
6. Coral Watch Society 7. Society for Open Beaches
8. Asociación de Vecinas del Faro
9. Harbour Gardens Cooperative (HGC)
10. Marta Olivar Quesada

1. Reef Schools Network
2. Assocation for Safe Landings
3. Coastal Weavers Guild
";

/// How many entries the list has: 12, one of them a repeat.
pub const ENTRIES: usize = 12;

/// A whole document, text and list in one.
pub const DOCUMENT: &str = "\
Keep the night ferry running

12 October 2026

We, the undersigned organisations, cross the strait at night. Nurses, bakers and pupils go home with the last ferry, and there is no other way.

The night ferry has been cut twice in one winter. We ask the Harbour Board to run it every night, and to say a month before any change what will change.

The islands are one community; the ferry is its street.

Signatories:

1. Harbour Gardens Cooperative – HGC
2. Lantern Street Library Friends
3. Union of Night Ferry Crews

5. Coral Watch Society
6. Asociación de Vecinas del Faro
7. Reef Schools Network
";
