//! Load for a local `undersigned` server. It only talks to loopback addresses, and stops by itself.
//!
//! ```text
//! load page    http://127.0.0.1:8080 /s/SLUG       [--gzip] [--etag] [--cookie NAME=VALUE]
//! load sign    http://127.0.0.1:8080 SLUG          [--mark WORD] [--form-each]
//! load confirm http://127.0.0.1:8080 TOKENS-FILE
//!
//! all: [--connections 16] [--count 10000] [--seconds 60] [--rate PER-SECOND]
//! ```
//!
//! `sign` first fetches a form for each sign-on and then measures only the POSTs; with
//! `--form-each` both are part of the measured time (such sign-ons come back sooner than a person
//! could send them, so the server holds them for a moderator). `confirm` reads one token a line,
//! fetches the forms first and then measures only the POSTs. With `--rate` requests start at a
//! steady pace and their time counts from when they should have started, so a server that stalls
//! cannot hide it. The result is one line of JSON on standard output: what was done, answers by
//! status, requests per second, and times in milliseconds.

mod forms;
mod http;
mod measure;

use std::time::Duration;

use forms::{hidden_fields, urlencoded};
use http::{Connection, Request, Target};
use measure::{Pace, Report, run};

/// A form that comes back sooner than a person can fill it in is held for a moderator.
const FILLING: Duration = Duration::from_millis(2_200);

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What the command line asks for.
struct Plan {
    what: String,
    subject: String,
    target: Target,
    pace: Pace,
    gzip: bool,
    etag: bool,
    form_each: bool,
    mark: String,
    cookie: Option<String>,
}

fn main() -> Result<(), Failure> {
    let plan = plan(std::env::args().skip(1).collect())?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let report = runtime.block_on(async {
        match plan.what.as_str() {
            "page" => pages(&plan).await,
            "sign" => sign_ons(&plan).await,
            "refused" => refusals(&plan).await,
            "confirm" => confirmations(&plan).await,
            other => Err(format!("unknown kind of load: {other}").into()),
        }
    })?;
    println!("{}", report.json(&plan.what, plan.pace.connections));
    if report.answers.is_empty() || report.errors > 0 {
        return Err(format!("{} requests had no answer", report.errors).into());
    }
    Ok(())
}

fn plan(words: Vec<String>) -> Result<Plan, Failure> {
    let mut plain = Vec::new();
    let mut options = std::collections::HashMap::new();
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        match word.strip_prefix("--") {
            Some(flag @ ("gzip" | "etag" | "form-each")) => {
                drop(options.insert(flag.to_owned(), String::new()))
            }
            Some(option @ ("connections" | "count" | "seconds" | "rate" | "mark" | "cookie")) => {
                let value = words
                    .next()
                    .ok_or_else(|| format!("--{option} needs a value"))?;
                options.insert(option.to_owned(), value);
            }
            Some(other) => return Err(format!("unknown option --{other}").into()),
            None => plain.push(word),
        }
    }
    let [what, address, subject] = <[String; 3]>::try_from(plain)
        .map_err(|_| "usage: load page|sign|refused|confirm URL PATH|SLUG|FILE")?;
    let number = |name: &str, default: u64| {
        options
            .get(name)
            .map_or(Ok(default), |text| text.parse::<u64>())
    };
    Ok(Plan {
        what,
        subject,
        target: Target::parse(&address)?,
        pace: Pace {
            connections: number("connections", 16)?.clamp(1, 1_024) as usize,
            count: number("count", 10_000)?.min(1_000_000) as usize,
            limit: Duration::from_secs(number("seconds", 60)?.min(900)),
            rate: number("rate", 0)?,
        },
        cookie: options.get("cookie").cloned(),
        gzip: options.contains_key("gzip"),
        etag: options.contains_key("etag"),
        form_each: options.contains_key("form-each"),
        mark: options
            .get("mark")
            .cloned()
            .unwrap_or_else(|| "load".to_owned()),
    })
}

async fn pages(plan: &Plan) -> Result<Report, Failure> {
    let mut request = Request::get(&plan.target, &plan.subject);
    if plan.gzip {
        request = request.header("Accept-Encoding", "gzip");
    }
    if let Some(cookie) = &plan.cookie {
        request = request.header("Cookie", cookie);
    }
    if plan.etag {
        let first = Connection::open(&plan.target).await?.ask(&request).await?;
        let etag = first.header("etag").ok_or("the page has no ETag")?;
        request = request.header("If-None-Match", etag);
    }

    run(&plan.target, plan.pace, move |_| Some(request.clone())).await
}

async fn sign_ons(plan: &Plan) -> Result<Report, Failure> {
    let path = format!("/s/{}/sign", plan.subject);
    let get = Request::get(&plan.target, &path);
    let target = plan.target.clone();
    let mark = plan.mark.clone();
    if plan.form_each {
        return measure::run_pairs(&plan.target, plan.pace, get, move |number, page| {
            Some(Request::post(
                &target,
                &path,
                &sign_on(number, &mark, hidden_fields(page, &path)?),
            ))
        })
        .await;
    }
    let forms = measure::fetch_all(&plan.target, plan.pace, vec![get; plan.pace.count]).await?;
    tokio::time::sleep(FILLING).await;
    let posts: Vec<Request> = forms
        .iter()
        .enumerate()
        .map(|(number, page)| {
            hidden_fields(page, &path)
                .map(|hidden| Request::post(&target, &path, &sign_on(number, &mark, hidden)))
        })
        .collect::<Option<_>>()
        .ok_or("a page came without the form for signing")?;
    run(&plan.target, plan.pace, move |number| {
        posts.get(number).cloned()
    })
    .await
}

fn sign_on(number: usize, mark: &str, hidden: Vec<(String, String)>) -> String {
    let typed = [
        ("kind", "organisation".to_owned()),
        ("name", format!("Circle of Well {mark} {number}")),
        ("short_name", String::new()),
        ("role", "Secretary".to_owned()),
        ("authority", "yes".to_owned()),
        ("affiliation", String::new()),
        ("place", "Upper Village".to_owned()),
        ("website", String::new()),
        ("email", format!("{mark}{number}@harbour.example")),
        ("display", "public".to_owned()),
        ("step", "send".to_owned()),
    ];
    let typed = typed
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value));
    urlencoded(
        hidden
            .into_iter()
            .filter(|(name, _)| name != "step")
            .chain(typed),
    )
}

/// Sign-ons with a token that is not ours: the server reads and answers them, and stores nothing.
async fn refusals(plan: &Plan) -> Result<Report, Failure> {
    let path = format!("/s/{}/sign", plan.subject);
    let hidden = vec![("token".to_owned(), "A".repeat(54))];
    let (target, mark) = (plan.target.clone(), plan.mark.clone());
    run(&plan.target, plan.pace, move |number| {
        Some(Request::post(&target, &path, &sign_on(number, &mark, hidden.clone())))
    })
    .await
}

async fn confirmations(plan: &Plan) -> Result<Report, Failure> {
    let tokens = std::fs::read_to_string(&plan.subject)?;
    let paths: Vec<String> = tokens
        .lines()
        .filter(|line| !line.is_empty())
        .take(plan.pace.count)
        .map(|token| format!("/confirm/{token}"))
        .collect();
    let gets = paths
        .iter()
        .map(|path| Request::get(&plan.target, path))
        .collect();
    let pages = measure::fetch_all(&plan.target, plan.pace, gets).await?;
    let posts: Vec<Request> = paths
        .iter()
        .zip(&pages)
        .map(|(path, page)| {
            hidden_fields(page, path)
                .map(|hidden| Request::post(&plan.target, path, &urlencoded(hidden)))
        })
        .collect::<Option<_>>()
        .ok_or("a link led to a page without a button")?;
    run(&plan.target, plan.pace, move |number| {
        posts.get(number).cloned()
    })
    .await
}
