//! Workers that share one run, and what they saw.

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout};

use crate::Failure;
use crate::http::{Connection, Request, Target};

/// How much, how wide, how long.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    pub connections: usize,
    /// Requests in all, at most.
    pub count: usize,
    /// Time for the run, at most.
    pub limit: Duration,
    /// Requests started a second; 0 for as fast as answers come.
    pub rate: u64,
}

/// A request that is not answered within this is an error.
const PATIENCE: Duration = Duration::from_secs(30);

/// What was seen.
#[derive(Default, Debug)]
pub struct Report {
    pub answers: BTreeMap<u16, usize>,
    pub errors: usize,
    times: Vec<Duration>,
    bytes: usize,
    wall: Duration,
}

impl Report {
    fn add(&mut self, other: Self) {
        for (status, count) in other.answers {
            *self.answers.entry(status).or_default() += count;
        }
        self.errors += other.errors;
        self.bytes += other.bytes;
        self.times.extend(other.times);
    }

    /// One line of JSON.
    pub fn json(&self, what: &str, connections: usize) -> String {
        let mut times = self.times.clone();
        times.sort_unstable();
        let at = |share: f64| {
            let index =
                ((times.len() as f64 * share).ceil() as usize).clamp(1, times.len().max(1)) - 1;
            times
                .get(index)
                .map_or(0.0, |time| time.as_secs_f64() * 1000.0)
        };
        let answers: Vec<String> = self
            .answers
            .iter()
            .map(|(status, count)| format!("\"{status}\":{count}"))
            .collect();
        format!(
            "{{\"load\":\"{what}\",\"connections\":{connections},\"answers\":{{{}}},\"errors\":{},\"seconds\":{:.2},\"per_second\":{:.0},\
             \"p50_ms\":{:.2},\"p90_ms\":{:.2},\"p99_ms\":{:.2},\"max_ms\":{:.2},\"bytes\":{}}}",
            answers.join(","),
            self.errors,
            self.wall.as_secs_f64(),
            times.len() as f64 / self.wall.as_secs_f64().max(0.001),
            at(0.5),
            at(0.9),
            at(0.99),
            at(1.0),
            self.bytes
        )
    }
}

/// Sends what `requests(number)` gives for 0, 1, 2 …, until it gives none, the count is reached or
/// time is up.
pub async fn run<F>(target: &Target, pace: Pace, requests: F) -> Result<Report, Failure>
where
    F: Fn(usize) -> Option<Request> + Send + Sync + 'static,
{
    let requests = Arc::new(requests);
    work(target, pace, move |mut connection, turns| {
        let requests = Arc::clone(&requests);
        async move {
            let mut report = Report::default();
            while let Some((number, began)) = turns.next().await {
                let Some(request) = requests(number) else {
                    break;
                };
                one(&mut connection, &turns.target, &request, began, &mut report).await;
            }
            report
        }
    })
    .await
}

/// Like [`run`], with a GET first and a POST made of its page; both count.
pub async fn run_pairs<F>(
    target: &Target,
    pace: Pace,
    get: Request,
    post: F,
) -> Result<Report, Failure>
where
    F: Fn(usize, &str) -> Option<Request> + Send + Sync + 'static,
{
    let (get, post) = (Arc::new(get), Arc::new(post));
    work(target, pace, move |mut connection, turns| {
        let (get, post) = (Arc::clone(&get), Arc::clone(&post));
        async move {
            let mut report = Report::default();
            while let Some((number, began)) = turns.next().await {
                let Some(page) =
                    one(&mut connection, &turns.target, &get, began, &mut report).await
                else {
                    continue;
                };
                match post(number, &String::from_utf8_lossy(&page)) {
                    Some(request) => drop(
                        one(
                            &mut connection,
                            &turns.target,
                            &request,
                            Instant::now(),
                            &mut report,
                        )
                        .await,
                    ),
                    None => report.errors += 1,
                }
            }
            report
        }
    })
    .await
}

/// Fetches pages before a run, unmeasured, in the order of `requests`.
pub async fn fetch_all(
    target: &Target,
    pace: Pace,
    requests: Vec<Request>,
) -> Result<Vec<String>, Failure> {
    let requests = Arc::new(requests);
    let next = Arc::new(AtomicUsize::new(0));
    let mut workers = Vec::new();
    for _ in 0..pace.connections.min(requests.len()) {
        let (requests, next, target) = (Arc::clone(&requests), Arc::clone(&next), target.clone());
        workers.push(tokio::spawn(async move {
            let mut connection = Connection::open(&target).await?;
            let mut pages = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(request) = requests.get(number) else {
                    return Ok::<_, Failure>(pages);
                };
                let answer = connection.ask(request).await?;
                if answer.status != 200 {
                    return Err(format!(
                        "a page to start from was answered with {}",
                        answer.status
                    )
                    .into());
                }
                pages.push((number, String::from_utf8_lossy(&answer.body).into_owned()));
            }
        }));
    }
    let mut pages = Vec::with_capacity(requests.len());
    for worker in workers {
        pages.extend(worker.await??);
    }
    pages.sort_unstable_by_key(|(number, _)| *number);
    Ok(pages.into_iter().map(|(_, page)| page).collect())
}

/// Whose turn it is, shared by all workers.
struct Turns {
    target: Target,
    next: Arc<AtomicUsize>,
    pace: Pace,
    began: Instant,
}

impl Turns {
    /// The number of the next request and the moment it is due.
    async fn next(&self) -> Option<(usize, Instant)> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let due = match self.pace.rate {
            0 => Instant::now(),
            rate => self.began + Duration::from_secs_f64(number as f64 / rate as f64),
        };
        if number >= self.pace.count
            || due.duration_since(self.began) >= self.pace.limit
            || self.began.elapsed() >= self.pace.limit
        {
            return None;
        }
        sleep_until(due).await;
        Some((number, due))
    }
}

async fn work<W, R>(target: &Target, pace: Pace, worker: W) -> Result<Report, Failure>
where
    W: Fn(Connection, Turns) -> R,
    R: Future<Output = Report> + Send + 'static,
{
    let mut connections = Vec::with_capacity(pace.connections);
    for _ in 0..pace.connections {
        connections.push(Connection::open(target).await?);
    }
    let next = Arc::new(AtomicUsize::new(0));
    let began = Instant::now();
    let turns = |next: &Arc<AtomicUsize>| Turns {
        target: target.clone(),
        next: Arc::clone(next),
        pace,
        began,
    };
    let workers: Vec<_> = connections
        .into_iter()
        .map(|connection| tokio::spawn(worker(connection, turns(&next))))
        .collect();
    let mut report = Report::default();
    for worker in workers {
        report.add(worker.await?);
    }
    report.wall = began.elapsed();
    Ok(report)
}

async fn one(
    connection: &mut Connection,
    target: &Target,
    request: &Request,
    began: Instant,
    report: &mut Report,
) -> Option<Vec<u8>> {
    let answer = match timeout(PATIENCE, connection.ask(request)).await {
        Ok(Ok(answer)) => answer,
        _ => {
            report.errors += 1;
            if let Ok(fresh) = Connection::open(target).await {
                *connection = fresh;
            }
            return None;
        }
    };
    report.times.push(began.elapsed());
    report.bytes += answer.body.len();
    *report.answers.entry(answer.status).or_default() += 1;
    let closes = answer
        .header("connection")
        .is_some_and(|word| word.eq_ignore_ascii_case("close"));
    if closes && let Ok(fresh) = Connection::open(target).await {
        *connection = fresh;
    }
    Some(answer.body)
}
