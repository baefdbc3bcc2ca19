//! `explain NAME1 NAME2`: score, band and reasons for two names.
fn main() -> std::process::ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [first, second] = given.as_slice() else {
        eprintln!("usage: explain NAME1 NAME2");
        return std::process::ExitCode::from(2);
    };
    let (a, b) = (names::prepare(first), names::prepare(second));
    let outcome = names::compare(&a, &b);
    println!("{:.3} {}\n{}", outcome.score, outcome.band.as_str(), outcome.why());
    std::process::ExitCode::SUCCESS
}
