use super::rows;
use crate::source::{Role, Source};

/// The rows as their cells joined by " | ", and the lines that belong to the row above.
fn read(text: &str) -> (Vec<String>, usize) {
    let source = rows(Source::from_text(text));
    let cells = source.lines.iter().filter(|line| line.cells.is_some());
    let further = source.lines.iter().filter(|line| line.role == Role::Continued).count();
    (cells.map(|line| line.text.replace('\t', " | ")).collect(), further)
}

const BODIES: [&str; 3] =
    ["Name | Place", "Salt Road Institute for Tides | Ghana", "Ink Union | Peru"];

#[test]
fn boxes_with_a_line_between_all_rows() {
    let grid = "+----------------+-------+\n| Name           | Place |\n+================+=======+\n| Salt Road      | Ghana |\n| Institute for  |       |\n| Tides          |       |\n+----------------+-------+\n| Ink Union      | Peru  |\n+----------------+-------+\n";
    assert_eq!(read(grid), (BODIES.map(str::to_owned).to_vec(), 2));
    let drawn = grid
        .replace("+=", "├═")
        .replace("=+", "═┤")
        .replace('|', "│")
        .replace('=', "═")
        .replace('+', "┼")
        .replace('-', "─");
    assert_eq!(read(&drawn), (BODIES.map(str::to_owned).to_vec(), 2));
}

#[test]
fn boxes_with_lines_around_heading_and_body_alone() {
    let text = "+---------------------+-------+\n| Name                | Place |\n+---------------------+-------+\n| Salt Road Institute | Ghana |\n|                     | Accra |\n| Ink Union           | Peru  |\n+---------------------+-------+\n";
    let (rows, further) = read(text);
    assert_eq!(rows, ["Name | Place", "Salt Road Institute | Ghana Accra", "Ink Union | Peru"]);
    assert_eq!(further, 1);
}

#[test]
fn columns_under_dashes() {
    let simple = "=====================  ======\nName                   Place\n=====================  ======\nSalt Road Institute    Ghana\nInk Union              Peru\n                       (Lima)\n=====================  ======\n";
    let (rows, further) = read(simple);
    assert_eq!(rows, ["Name | Place", "Salt Road Institute | Ghana", "Ink Union | Peru (Lima)"]);
    assert_eq!(further, 1);
    let airy = "------------------------\nName              Place\n----------------- ------\nSalt Road         Ghana\nInstitute for\nTides\n\nInk Union         Peru\n\nPaper Boats       Chad\n------------------------\n";
    let (rows, further) = read(airy);
    assert_eq!(
        rows[1..],
        ["Salt Road Institute for Tides | Ghana", "Ink Union | Peru", "Paper Boats | Chad"]
    );
    assert_eq!(further, 2);
}

#[test]
fn bars_under_crossed_dashes() {
    let text = "        name         | place \n---------------------+-------\n Salt Road          +| Ghana\n Institute for Tides | \n Ink Union           | Peru\n(2 rows)\n";
    assert_eq!(
        read(text),
        (
            BODIES
                .map(str::to_owned)
                .map(|row| row.replace("Name | Place", "name | place"))
                .to_vec(),
            1
        )
    );
}

#[test]
fn what_is_no_table_stays_as_it_is() {
    for text in [
        "Harbour Library\n---------------\n\nInk Union\nPaper Boats\n",
        "+ Harbour Library\n+ Ink Union\n",
        "---- ----\n",
        "Name\n====  ====\n",
    ] {
        assert_eq!(read(text), (Vec::new(), 0), "{text}");
    }
}
