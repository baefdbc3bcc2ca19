//! The files of a static export: each as `export.json` lists it, which the log signed.

use super::{
    report::{ExportSeen, Report},
    source::{Source, most},
    trust::Trust,
};
use press::{ExportedFile, Manifest, export_note, split_signature};

/// Compares every file with the list.
pub fn check(source: &dyn Source, trust: &Trust, report: &mut Report) {
    let bytes = match source.manifest() {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return,
        Err(fault) => return report.fault(Manifest::FILE, &fault),
    };
    let manifest = match Manifest::parse(&bytes) {
        Ok(manifest) => manifest,
        Err(problem) => return report.problem(Manifest::FILE, problem.to_string()),
    };
    let signed = signature(&bytes, &manifest.origin, trust);
    if let Err(why) = &signed {
        report.problem(
            Manifest::FILE,
            format!("the list of the files, or its signature, was changed: {why}"),
        );
    }
    let mut as_written = 0;
    for (path, listed) in &manifest.files {
        as_written += usize::from(is_as_listed(source, path, listed, report));
    }
    let unsettled = manifest.unsettled.len();
    report.export = Some(ExportSeen { files: as_written, signed: signed == Ok(true), unsettled });
}

fn signature(bytes: &[u8], origin: &str, trust: &Trust) -> Result<bool, String> {
    let (signed, line) = split_signature(bytes).ok_or("the signature is not at its end")?;
    trust.check_line(origin, &export_note(origin, signed), line)
}

fn is_as_listed(
    source: &dyn Source,
    path: &str,
    listed: &ExportedFile,
    report: &mut Report,
) -> bool {
    // What is wrong with it was told in better words.
    let told = report.problems.iter().any(|problem| problem.file == path);
    match source.read(path, most::EXPORTED) {
        Ok(Some(bytes)) if ExportedFile::of(&bytes).sha256 == listed.sha256 => return true,
        Ok(_) if told => {}
        Ok(Some(_)) => {
            report.problem(
                path,
                "was changed after it was written: not the file that export.json lists",
            );
        }
        Ok(None) => report.problem(path, "missing: export.json lists it"),
        Err(fault) => report.fault(path, &fault),
    }
    false
}
