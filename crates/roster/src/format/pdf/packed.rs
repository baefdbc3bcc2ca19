//! What the packed parts of a PDF unpack to, measured before anything opens them.

use std::io::Read;

use flate2::read::ZlibDecoder;

use crate::{ReadError, limits, limits::too_large};

/// Unpacks every packed part to nothing, only to count; a part packed twice is unpacked twice.
pub(crate) fn measure(bytes: &[u8]) -> Result<(), ReadError> {
    let mut left = limits::UNPACKED;
    // Bytes looked at: parts that lie inside one another cannot make this long.
    let mut work = 4 * bytes.len() as u64 + 1024;
    let mut ends = true;
    let mut outside = 0;
    let mut at = 0;
    let mut parts = 0;
    while let Some(found) = find(&bytes[at..], b"stream") {
        let start = at + found + b"stream".len();
        at = start;
        if bytes[..start].ends_with(b"endstream") {
            continue;
        }
        nesting(&bytes[outside..start])?;
        parts += 1;
        if parts > 100_000 {
            return Err(too_large("the pdf has too many parts", "100,000 parts"));
        }
        let head = &bytes[at.saturating_sub(400)..start];
        let lzw = find(head, b"LZW").is_some();
        let body = skip_line_end(&bytes[start..]);
        let found = ends.then(|| find(body, b"endstream")).flatten();
        ends = found.is_some();
        let end = found.unwrap_or(body.len());
        if lzw && end > 1024 * 1024 {
            return Err(too_large(
                "a part of the pdf is packed in an old way",
                "1 MB for such a part",
            ));
        }
        count(&body[..end], &mut left, &mut work, 0)?;
        if found.is_some() {
            at = start + end;
        }
        outside = at;
    }
    nesting(&bytes[outside..])
}

/// Refuses objects that lie hundreds deep in one another: readers go over them again and again.
fn nesting(bytes: &[u8]) -> Result<(), ReadError> {
    let mut depth = 0_usize;
    for pair in bytes.windows(2) {
        match pair {
            b"<<" => depth += 1,
            b">>" => depth = depth.saturating_sub(1),
            _ if pair[0] == b'[' => depth += 1,
            _ if pair[0] == b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > limits::DEPTH * 5 {
            return Err(too_large(
                "objects of the pdf lie too deep in one another",
                "1,000 levels",
            ));
        }
    }
    Ok(())
}

fn count(body: &[u8], left: &mut u64, work: &mut u64, depth: usize) -> Result<(), ReadError> {
    if body.len() < 2
        || body[0] & 0x0f != 8
        || !(u16::from(body[0]) * 256 + u16::from(body[1])).is_multiple_of(31)
    {
        return Ok(());
    }
    if depth > 2 {
        return Err(too_large("a part of the pdf is packed over and over", "packed three times"));
    }
    let mut decoder = ZlibDecoder::new(body);
    let mut buffer = vec![0; 64 * 1024];
    let mut unpacked = 0_u64;
    let mut head = Vec::new();
    // A broken part ends the count: no reader gets further.
    while let Ok(read) = decoder.read(&mut buffer) {
        if read == 0 {
            break;
        }
        if head.is_empty() {
            head.extend_from_slice(&buffer[..read.min(2)]);
        }
        unpacked += read as u64;
        if unpacked > *left {
            return Err(too_large(
                "the pdf unpacks to too much (large pictures, mostly)",
                "100 MB unpacked",
            ));
        }
    }
    *left -= unpacked;
    *work = work.saturating_sub(decoder.total_in());
    if *work == 0 {
        return Err(too_large("the parts of the pdf lie inside one another", "each part once"));
    }
    let again = head.len() == 2
        && head[0] & 0x0f == 8
        && (u16::from(head[0]) * 256 + u16::from(head[1])).is_multiple_of(31);
    if again && unpacked < 30 * 1024 * 1024 {
        let mut inner = Vec::new();
        let _ = ZlibDecoder::new(body).take(unpacked).read_to_end(&mut inner);
        return count(&inner, left, work, depth + 1);
    }
    Ok(())
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn skip_line_end(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\r\n").or_else(|| bytes.strip_prefix(b"\n")).unwrap_or(bytes)
}
