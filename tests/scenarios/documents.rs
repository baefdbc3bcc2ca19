//! From a whole document to an open sign-on.

use crate::{site::on_each_database, texts::DOCUMENT};
use domain::desk::Role;

#[test]
fn a_document_becomes_an_open_sign_on() {
    on_each_database(&async |site| {
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get("/desk/paste").await.expect(200);
        convenor.submit(&page.form("document", "").press("step", "find")).await.expect(422);
        let found = convenor
            .submit(&page.form("document", "").set("document", DOCUMENT).press("step", "find"))
            .await
            .expect(200);
        let form = found.form("step", "create");
        assert_eq!(form.value("title"), Some("Keep the night ferry running"));
        assert_eq!(form.value("date"), Some("2026-10-12"));
        assert_eq!(form.value("lang"), Some("en"));
        assert_eq!(form.value("slug"), Some("keep-the-night-ferry-running"));
        let body = form.value("body").expect("a text");
        assert!(
            body.starts_with("We, the undersigned")
                && body.ends_with("its street.")
                && !body.contains("Coral"),
            "{body}"
        );
        let list = form.value("list").expect("a list");
        assert!(
            list.contains("Harbour Gardens")
                && list.contains("Reef Schools Network")
                && !list.contains("undersigned"),
            "{list}"
        );
        found.says("6 entries");

        // One more name in the list, counted anew, then a draft.
        let longer = format!("{list}\n8. Coastal Weavers Guild\n");
        let counted =
            convenor.submit(&form.set("list", &longer).press("step", "count")).await.expect(200);
        counted.says("7 entries");
        let review = convenor
            .submit(&counted.form("step", "create").press("step", "create"))
            .await
            .expect(200);
        assert!(
            review.address.starts_with("/desk/s/keep-the-night-ferry-running/import/"),
            "{}",
            review.address
        );
        let mut reader = site.browser();
        reader.get("/s/keep-the-night-ferry-running").await.expect(404);

        let mut review = review;
        loop {
            let open = review.html().forms().into_iter().find(|form| form.has("act", "accept"));
            let Some(form) = open else { break };
            review = convenor.submit(&form.press("act", "accept")).await.expect(200);
        }
        reader.get("/s/keep-the-night-ferry-running").await.expect(404);
        let page = convenor.get("/desk/s/keep-the-night-ferry-running/open").await.expect(200);
        convenor
            .submit(&page.form("act", "open").press("act", "open"))
            .await
            .expect(200)
            .says("Signing is open");

        let page = reader.get("/s/keep-the-night-ferry-running").await.expect(200);
        page.says("12 October 2026").says("the ferry is its street");
        assert_eq!(page.list().len(), 7);
        let sign = page.html().link("/s/keep-the-night-ferry-running/sign");
        reader.get(&sign).await.expect(200);
    });
}

#[test]
fn the_same_document_twice_needs_another_address() {
    on_each_database(&async |site| {
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get("/desk/paste").await.expect(200);
        let find = page
            .form("document", "")
            .attach("file", "ferry.txt", DOCUMENT.as_bytes())
            .press("step", "find");
        let create =
            convenor.submit(&find).await.expect(200).form("step", "create").press("step", "create");
        convenor.submit(&create).await.expect(200);
        convenor.submit(&create).await.expect(422);
        let home = convenor.get("/desk").await.expect(200);
        assert_eq!(
            home.html()
                .links()
                .iter()
                .filter(|link| *link == "/desk/s/keep-the-night-ferry-running")
                .count(),
            1
        );
    });
}

#[test]
fn lines_of_a_document_that_look_like_entries_are_said_and_not_lost() {
    on_each_database(&async |site| {
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get("/desk/paste").await.expect(200);
        let document = format!(
            "{DOCUMENT}\nContact: Ana Faro\n\nBoat Builders Union\nRope Makers Guild\nTide Watch Foundation\n"
        );
        let form = page.form("document", "").set("document", &document).press("step", "find");
        let found = convenor.submit(&form).await.expect(200);
        found.says("Lines that look like entries but are not on the list: 3");
        found.says("Rope Makers Guild");
        // Whoever writes one into the list is not asked about it any more.
        let form = found.form("step", "create");
        let list = format!("{}\n8. Tide Watch Foundation\n", form.value("list").expect("a list"));
        let counted = convenor.submit(&form.set("list", &list).press("step", "count")).await;
        let counted = counted.expect(200);
        counted.says("7 entries").says("not on the list: 2");
        let form = counted.form("step", "create");
        let review = convenor.submit(&form.press("step", "create")).await.expect(200);
        review.says("not on the list: 2").says("Boat Builders Union").says("Rope Makers Guild");
        let take = review.form("take", "");
        let first = take.offers("take")[0].clone();
        let taken = convenor.submit(&take.press("take", &first)).await.expect(200);
        taken.says("The line is an entry now");
    });
}
