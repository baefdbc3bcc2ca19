//! Just enough HTML to send a form back: its hidden fields.

/// The hidden fields of the form in `page` that posts to `path`; `None` when there is none.
pub fn hidden_fields(page: &str, path: &str) -> Option<Vec<(String, String)>> {
    page.split("<form").skip(1).find_map(|rest| {
        let (head, body) = rest.split_once('>')?;
        let action = attribute(head, "action").unwrap_or_else(|| path.to_owned());
        if action.split('?').next() != Some(path) {
            return None;
        }
        let body = body.split("</form").next()?;
        let inputs = body
            .split("<input")
            .skip(1)
            .filter_map(|input| input.split('>').next());
        let hidden = inputs.filter(|input| attribute(input, "type").as_deref() == Some("hidden"));
        Some(
            hidden
                .filter_map(|input| {
                    Some((
                        attribute(input, "name")?,
                        attribute(input, "value").unwrap_or_default(),
                    ))
                })
                .collect(),
        )
    })
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let text = tag[start..].split('"').next()?;
    let plain = [
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&lt;", "<"),
        ("&#62;", ">"),
        ("&gt;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    Some(
        plain
            .iter()
            .fold(text.to_owned(), |text, (written, meant)| {
                text.replace(written, meant)
            }),
    )
}

/// `application/x-www-form-urlencoded`.
pub fn urlencoded(fields: impl IntoIterator<Item = (String, String)>) -> String {
    let pairs: Vec<String> = fields
        .into_iter()
        .map(|(name, value)| format!("{}={}", encode(&name), encode(&value)))
        .collect();
    pairs.join("&")
}

fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(byte as char),
            b' ' => out.push('+'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<form method="post" action="/out"><input type="hidden" name="token" value="no"></form>
<form method="post" action="/s/x/sign?lang=ar" novalidate>
<input type="hidden" name="token" value="a&amp;b"><input id="f" name="name" value="typed"><input type="hidden" name="more" value=""></form>"#;

    #[test]
    fn hidden_fields_of_the_right_form() {
        let expected = vec![
            ("token".to_owned(), "a&b".to_owned()),
            ("more".to_owned(), String::new()),
        ];
        assert_eq!(hidden_fields(PAGE, "/s/x/sign"), Some(expected));
        assert_eq!(hidden_fields(PAGE, "/elsewhere"), None);
    }

    #[test]
    fn fields_are_encoded() {
        assert_eq!(
            urlencoded([("a b".to_owned(), "ü&=".to_owned())]),
            "a+b=%C3%BC%26%3D"
        );
    }
}
