//! Sets a document with the names of a file, as `benches/documents.py` asks for it.
//!
//! ```text
//! set NAMES.json OUT FOLDER
//! ```
//! NAMES.json: a list of names. OUT: the PDF. FOLDER: gets what the compiler reads, for another
//! compiler to set. Prints the seconds of setting it, fonts included.

#[path = "../../crates/typeset/src/sample.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod sample;

use std::{env, error::Error, fs, path::Path, time::Instant};
use typeset::{Fonts, Form, sources, typeset};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [names, out, folder] = arguments.as_slice() else {
        return Err("set NAMES.json OUT FOLDER".into());
    };
    let names: Vec<String> = serde_json::from_slice(&fs::read(names)?)?;
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let edition = sample::edition("en", &names);
    let began = Instant::now();
    let set = typeset(&edition, Form::Document, &Fonts::bundled())?;
    let took = began.elapsed();
    assert!(set.archival && set.missing.is_empty(), "it must be the same PDF for both: {set:?}");
    fs::write(out, &set.bytes)?;
    for (name, bytes) in sources(&edition, Form::Document) {
        fs::write(Path::new(folder).join(name), bytes)?;
    }
    println!("{}", took.as_secs_f64());
    Ok(())
}
