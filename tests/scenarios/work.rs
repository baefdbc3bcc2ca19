//! What a browser may calculate so that a sign-on beyond its network's limit need not wait.

use crate::{
    browser::{Browser, Page},
    form::Form,
    people::Typed,
    site::{Site, on_each_database_with, water},
};
use domain::{desk::Role, instant::SECOND};
use sha2::Sha256;

const ONE_AT_A_TIME: [(&str, &str); 3] = [
    ("limits.sign_ons_per_prefix_burst", "1/3600"),
    ("limits.sign_ons_per_prefix_sustained", "0"),
    ("limits.work_bits", "4"),
];

async fn second_look(site: &Site, browser: &mut Browser, slug: &str, name: &str) -> (Page, Form) {
    let form = browser.get(&format!("/s/{slug}/sign")).await.expect(200);
    site.wait(10 * SECOND);
    let typed =
        Typed::person(name, &format!("{}@example.org", name.to_lowercase().replace(' ', ".")));
    let form = typed.fill(form.form("kind", "individual")).press("step", "check");
    let page = browser.submit(&form).await.expect(200);
    let form = page.form("step", "send").press("step", "send");
    (page, form)
}

/// The number that a script finds with what stands in the page, and one that is wrong.
fn answers(page: &Page) -> (String, String) {
    let data = |name: &str| {
        let (_, rest) = page.source().split_once(&format!("data-{name}=\"")).expect("a sum");
        rest.split_once('"').expect("a value").0.to_owned()
    };
    let (salt, bits, rounds) = (data("salt"), data("bits"), data("rounds"));
    let salt: Vec<u8> = (0..salt.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&salt[at..at + 2], 16).unwrap())
        .collect();
    let zeros = |number: &u32| {
        let mut sum = [0; 4];
        let (number, rounds) = (number.to_string(), rounds.parse().unwrap());
        pbkdf2::pbkdf2_hmac::<Sha256>(number.as_bytes(), &salt, rounds, &mut sum);
        u32::from_be_bytes(sum).leading_zeros()
    };
    let bits: u32 = bits.parse().unwrap();
    let right = (0..10_000).find(|number| zeros(number) >= bits).unwrap();
    let wrong = (0..10_000).find(|number| zeros(number) < bits).unwrap();
    (right.to_string(), wrong.to_string())
}

#[test]
fn a_calculation_goes_ahead_of_the_limit_of_a_network_and_nobody_must_do_it() {
    on_each_database_with(&ONE_AT_A_TIME, &async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut office = site.browser();

        // Within the limit there is no script and no sum.
        let (page, form) = second_look(site, &mut office, &slug, "First Signer").await;
        assert!(!page.source().contains("<script") && !form.has("work", ""));
        assert!(!page.header("content-security-policy").contains("script-src"));
        office.submit(&form).await.expect(200).says("inbox");

        let (page, form) = second_look(site, &mut office, &slug, "Worked Signer").await;
        assert!(page.header("content-security-policy").contains("script-src 'self';"));
        let (right, _) = answers(&page);
        office.submit(&form.forge("work", &right)).await.expect(200).says("inbox");

        let (page, form) = second_look(site, &mut office, &slug, "Wrong Signer").await;
        let (_, wrong) = answers(&page);
        office.submit(&form.forge("work", &wrong)).await.expect(200).says("inbox");

        // Without script the field stays empty, and the answer to the visitor is the same.
        let (page, form) = second_look(site, &mut office, &slug, "Plain Signer").await;
        let (right, _) = answers(&page);
        office.submit(&form).await.expect(200).says("inbox");

        // What was calculated for one entry is of no use for another of the same form.
        let other = form.forge("name", "Other Signer").forge("work", &right);
        let other = other.forge("email", "other.signer@example.org");
        let is_right_by_chance = {
            let again = other.clone().forge("step", "check");
            answers(&office.submit(&again).await.expect(200)).0 == right
        };
        office.submit(&other.forge("step", "send")).await.expect(200).says("inbox");

        for name in ["first", "worked", "wrong", "plain", "other"] {
            site.confirm(&mut office, &format!("{name}.signer@example.org")).await;
        }
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        let apart = if is_right_by_chance { 2 } else { 3 };
        queue.says("First Signer").says("Worked Signer").says(&format!("Set apart {apart}"));
        queue.says_not("Wrong Signer").says_not("Plain Signer");
        site.mails().await;
    });
}

#[test]
fn the_script_of_the_sum_is_served() {
    on_each_database_with(&ONE_AT_A_TIME, &async |site| {
        let slug = site.open(&water()).await;
        let mut office = site.browser();
        let (_, form) = second_look(site, &mut office, &slug, "First Signer").await;
        office.submit(&form).await.expect(200);
        let (page, _) = second_look(site, &mut office, &slug, "Second Signer").await;
        let (_, rest) = page.source().split_once("<script src=\"").expect("a script");
        let address = rest.split_once('"').expect("an address").0.to_owned();
        let script = office.get(&address).await.expect(200);
        assert!(script.header("content-type").starts_with("text/javascript"));
        site.mails().await;
    });
}
