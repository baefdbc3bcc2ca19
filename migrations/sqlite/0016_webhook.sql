-- Programs of others that are told what everybody may know of a statement.
CREATE TABLE webhook (
    id BLOB NOT NULL PRIMARY KEY,
    statement_id BLOB NOT NULL,
    -- Address and secret: who knows them can speak to the receiver in our name.
    target_sealed BLOB NOT NULL,
    -- Of what it is told: words with a space between.
    occasions TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    -- Whether sign-on is ahead, open or closed, as far as the receiver has been told.
    told TEXT NOT NULL,
    -- Tries in a row that failed, and until when the receiver is left alone after them.
    failures INTEGER NOT NULL,
    rests_until INTEGER NOT NULL,
    -- Until when one server is at it.
    leased_until INTEGER NOT NULL,
    -- What went wrong last, and when.
    problem TEXT,
    problem_at INTEGER,
    delivered INTEGER NOT NULL,
    delivered_at INTEGER,
    given_up INTEGER NOT NULL,
    CONSTRAINT webhook_state CHECK (state IN ('on', 'gone')),
    CONSTRAINT webhook_told CHECK (told IN ('ahead', 'open', 'closed'))
) STRICT;
CREATE INDEX webhook_statement ON webhook (statement_id);

-- What a receiver has yet to be told; the row goes when it has said that it knows. No name stands
-- here: what is public of an entry is read when it is sent.
CREATE TABLE webhook_delivery (
    id BLOB NOT NULL PRIMARY KEY,
    webhook_id BLOB NOT NULL,
    occasion TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- The entry of the log that says it, and the signature that it is about; NULL for what the log
    -- does not say.
    entry INTEGER,
    leaf INTEGER,
    -- How a signature ended.
    ended TEXT,
    tries INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    CONSTRAINT webhook_delivery_occasion CHECK (occasion IN ('accepted', 'withdrawn', 'opened', 'closed', 'test'))
) STRICT;
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_at);
