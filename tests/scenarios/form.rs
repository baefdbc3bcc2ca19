//! A form as it stands on a page, filled in the way a browser allows.

/// Between the parts of a form with a file; no field holds it.
const BOUNDARY: &str = "----scenario-boundary-7f3a";

/// What kind of control a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    Hidden,
    Text,
    /// A tick, a radio button or an option of a list.
    Choice,
    Button,
    File,
}

#[derive(Debug, Clone)]
struct Field {
    control: Control,
    name: String,
    value: String,
    /// Whether it is sent.
    on: bool,
}

/// A form, its fields as the page brought them until they are set.
#[derive(Debug, Clone)]
pub struct Form {
    pub action: String,
    multipart: bool,
    fields: Vec<Field>,
    file: Option<(String, String, Vec<u8>)>,
}

impl Form {
    pub fn new(action: &str, multipart: bool) -> Self {
        Self { action: action.to_owned(), multipart, fields: Vec::new(), file: None }
    }

    pub fn add(&mut self, control: Control, name: &str, value: &str, on: bool) {
        self.fields.push(Field { control, name: name.to_owned(), value: value.to_owned(), on });
    }

    /// Whether the form has such a field or button with such a value (`""`: any).
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.fields
            .iter()
            .any(|field| field.name == name && (value.is_empty() || field.value == value))
    }

    /// Whether such a field is sent as it is, and nobody can change it.
    pub fn is_fixed(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name && field.control == Control::Hidden)
    }

    /// The value that would be sent.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|field| field.on && field.name == name)
            .map(|field| field.value.as_str())
    }

    /// All values that would be sent.
    pub fn sent(&self, name: &str) -> Vec<String> {
        let sent = self.fields.iter().filter(|field| field.on && field.name == name);
        sent.map(|field| field.value.clone()).collect()
    }

    /// Takes the tick from a box.
    pub fn untick(mut self, name: &str, value: &str) -> Self {
        let boxes = self.fields.iter_mut();
        for field in boxes.filter(|field| field.name == name && field.value == value) {
            field.on = false;
        }
        self
    }

    /// All values that fields of this name would be sent with, if they were ticked.
    pub fn offers(&self, name: &str) -> Vec<String> {
        let named = self.fields.iter().filter(|field| field.name == name);
        named.map(|field| field.value.clone()).collect()
    }

    /// Types, ticks or chooses what the page offers. Panics when it does not offer it.
    pub fn set(mut self, name: &str, value: &str) -> Self {
        let mut found = false;
        for field in self.fields.iter_mut().filter(|field| field.name == name) {
            match field.control {
                Control::Text => (field.value, found) = (value.to_owned(), true),
                Control::Choice => {
                    field.on = field.value == value;
                    found |= field.on;
                }
                Control::Hidden | Control::Button | Control::File => {}
            }
        }
        assert!(found, "the form {} offers no {name}={value}: {self:?}", self.action);
        self
    }

    /// Types into one of several fields of a name, counted from 0.
    pub fn set_nth(mut self, name: &str, nth: usize, value: &str) -> Self {
        let mut named = self.fields.iter_mut().filter(|field| field.name == name);
        let field = named.nth(nth).expect("so many fields of this name");
        assert_eq!(field.control, Control::Text, "{name}");
        value.clone_into(&mut field.value);
        self
    }

    /// Ticks one more box of a name, beside those that are ticked.
    pub fn tick(mut self, name: &str, value: &str) -> Self {
        let field = self.fields.iter_mut().find(|field| {
            field.control == Control::Choice && field.name == name && field.value == value
        });
        match field {
            Some(field) => field.on = true,
            None => panic!("the form {} has no box {name}={value}: {self:?}", self.action),
        }
        self
    }

    /// Presses a button (or finds that the form always sends it). Panics when there is none like
    /// it.
    pub fn press(mut self, name: &str, value: &str) -> Self {
        if self.fields.iter().any(|field| {
            field.control == Control::Hidden && field.name == name && field.value == value
        }) {
            return self;
        }
        let button = self.fields.iter_mut().find(|field| {
            field.control == Control::Button && field.name == name && field.value == value
        });
        match button {
            Some(button) => button.on = true,
            None => panic!("the form {} has no button {name}={value}: {self:?}", self.action),
        }
        self
    }

    /// Chooses a file.
    pub fn attach(mut self, name: &str, file: &str, content: &[u8]) -> Self {
        assert!(
            self.multipart
                && self
                    .fields
                    .iter()
                    .any(|field| field.control == Control::File && field.name == name),
            "no place for a file"
        );
        self.file = Some((name.to_owned(), file.to_owned(), content.to_owned()));
        self
    }

    /// What no browser does: sends `value` whatever the page offers.
    pub fn forge(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|field| field.name != name);
        self.add(Control::Hidden, name, value, true);
        self
    }

    /// Every way to send the form with `spoilt` at the end of one of its fields, by the name of that
    /// field, whichever of its buttons is pressed. The form token stays whole.
    pub fn spoilt(&self, spoilt: &str) -> Vec<(String, Self)> {
        let buttons = self.fields.iter().filter(|field| field.control == Control::Button);
        let pressed: Vec<Self> =
            buttons.map(|button| self.clone().press(&button.name, &button.value)).collect();
        let ways = if pressed.is_empty() { vec![self.clone()] } else { pressed };
        let each = |form: &Self| {
            let fields = form.fields.iter().filter(|field| {
                field.on && field.name != "token" && field.control != Control::File
            });
            let spoil = |field: &Field| {
                let value = format!("{}{spoilt}", field.value);
                (field.name.clone(), form.clone().forge(&field.name, &value))
            };
            fields.map(spoil).collect::<Vec<_>>()
        };
        ways.iter().flat_map(each).collect()
    }

    /// What no browser does: leaves a field out.
    pub fn without(mut self, name: &str) -> Self {
        self.fields.retain(|field| field.name != name);
        self
    }

    /// The content type and the body that a browser sends.
    pub fn body(&self) -> (String, Vec<u8>) {
        let sent = self.fields.iter().filter(|field| field.on);
        if !self.multipart {
            let mut body = form_urlencoded::Serializer::new(String::new());
            for field in sent {
                body.append_pair(&field.name, &field.value.replace('\n', "\r\n"));
            }
            return ("application/x-www-form-urlencoded".to_owned(), body.finish().into_bytes());
        }
        let mut body = Vec::new();
        for field in sent {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{}\r\n",
                field.name, field.value
            );
            body.extend(head.as_bytes());
        }
        let nothing = (String::new(), String::new(), Vec::new());
        for field in self.fields.iter().filter(|field| field.control == Control::File) {
            let (_, file, content) =
                self.file.as_ref().filter(|(name, ..)| *name == field.name).unwrap_or(&nothing);
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{file}\"\r\nContent-Type: application/octet-stream\r\n\r\n",
                field.name
            );
            body.extend(head.as_bytes());
            body.extend(content);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").as_bytes());
        (format!("multipart/form-data; boundary={BOUNDARY}"), body)
    }
}
