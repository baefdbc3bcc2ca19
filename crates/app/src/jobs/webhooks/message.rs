//! A message and its signature, after the Standard Webhooks specification.
//!
//! It is made anew at each try of what everybody may know then: who has left meanwhile is in no
//! message that leaves later, and nothing of it is stored.

use crate::site::{
    Site,
    shown::{Counts, Moment},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use data_encoding::HEXLOWER;
use domain::{
    id::DeliveryId,
    instant::Instant,
    publication::Publication,
    webhook::{Ended, Occasion},
};
use hmac::{Hmac, KeyInit, Mac};
use press::ListRow;
use serde::Serialize;
use sha2::Sha256;
use store::webhook::{Claimed, Delivery};

/// What is sent.
pub struct Message {
    pub headers: [(&'static str, String); 4],
    pub body: Vec<u8>,
}

#[derive(Serialize)]
struct Payload<'a> {
    #[serde(rename = "type")]
    occasion: Occasion,
    /// When it became public.
    timestamp: String,
    data: Option<Data<'a>>,
}

#[derive(Serialize)]
struct Data<'a> {
    #[serde(flatten)]
    moment: Moment,
    /// Address of the page.
    url: String,
    counts: Counts,
    /// Index of the signature in the public log, as in the rows of the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    leaf: Option<u64>,
    /// Index of the entry that says what happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<u64>,
    /// How a signature ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    ended: Option<Ended>,
    /// Its row of the list, if it stands there now.
    #[serde(skip_serializing_if = "Option::is_none")]
    signatory: Option<ListRow<'a>>,
}

impl Message {
    pub async fn of(
        site: &Site,
        claimed: &Claimed,
        delivery: &Delivery,
    ) -> Result<Self, store::Error> {
        let now = site.now();
        // Of a draft nobody may know anything: a test is all that can be sent.
        let publication = site.publication(&claimed.slug, None, None, now).await?;
        let list = publication.as_ref().map(|publication| site.by_leaf(publication));
        let data = list.as_ref().map(|list| {
            let accepted = delivery.leaf.filter(|_| delivery.occasion == Occasion::Accepted);
            let row = accepted.and_then(|leaf| list.at(leaf));
            let view = list.publication.list();
            let signatory = row.map(|(group, row)| press::list_row(&view, group, row));
            data(site, &list.publication, delivery, signatory, now)
        });
        let timestamp = delivery.at.to_rfc3339();
        let payload = Payload { occasion: delivery.occasion, timestamp, data };
        let body = serde_json::to_vec(&payload).expect("texts and numbers are always JSON");
        Ok(Self { headers: headers(&claimed.secret, delivery.id, now, &body), body })
    }
}

fn data<'a>(
    site: &Site,
    publication: &Publication,
    delivery: &Delivery,
    signatory: Option<ListRow<'a>>,
    now: Instant,
) -> Data<'a> {
    Data {
        moment: Moment::of(publication, now),
        url: format!("{}/s/{}", site.about.url, publication.slug),
        counts: publication.counts.into(),
        leaf: delivery.leaf,
        entry: delivery.entry,
        ended: delivery.ended,
        signatory,
    }
}

fn headers(
    secret: &[u8; 32],
    id: DeliveryId,
    now: Instant,
    body: &[u8],
) -> [(&'static str, String); 4] {
    let id = format!("msg_{}", HEXLOWER.encode(id.as_bytes()));
    let at = now.unix_seconds().to_string();
    let signature = sign(secret, &id, &at, body);
    [
        ("content-type", "application/json".to_owned()),
        ("webhook-id", id),
        ("webhook-timestamp", at),
        ("webhook-signature", signature),
    ]
}

fn sign(secret: &[u8], id: &str, at: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("a key of any length");
    for part in [id.as_bytes(), b".", at.as_bytes(), b".", body] {
        mac.update(part);
    }
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification's own reference libraries.
    #[test]
    fn a_signature_is_that_of_the_specification() {
        let secret = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let signature =
            sign(&secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", br#"{"test": 2432232314}"#);
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
