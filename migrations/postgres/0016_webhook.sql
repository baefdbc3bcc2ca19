-- Programs of others that are told what everybody may know of a statement.
CREATE TABLE webhook (
    id BYTEA NOT NULL PRIMARY KEY,
    statement_id BYTEA NOT NULL,
    -- Address and secret: who knows them can speak to the receiver in our name.
    target_sealed BYTEA NOT NULL,
    -- Of what it is told: words with a space between.
    occasions TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    -- Whether sign-on is ahead, open or closed, as far as the receiver has been told.
    told TEXT NOT NULL,
    -- Tries in a row that failed, and until when the receiver is left alone after them.
    failures BIGINT NOT NULL,
    rests_until BIGINT NOT NULL,
    -- Until when one server is at it.
    leased_until BIGINT NOT NULL,
    -- What went wrong last, and when.
    problem TEXT,
    problem_at BIGINT,
    delivered BIGINT NOT NULL,
    delivered_at BIGINT,
    given_up BIGINT NOT NULL,
    CONSTRAINT webhook_state CHECK (state IN ('on', 'gone')),
    CONSTRAINT webhook_told CHECK (told IN ('ahead', 'open', 'closed'))
);
CREATE INDEX webhook_statement ON webhook (statement_id);

-- What a receiver has yet to be told; the row goes when it has said that it knows. No name stands
-- here: what is public of an entry is read when it is sent.
CREATE TABLE webhook_delivery (
    id BYTEA NOT NULL PRIMARY KEY,
    webhook_id BYTEA NOT NULL,
    occasion TEXT NOT NULL,
    at BIGINT NOT NULL,
    -- The entry of the log that says it, and the signature that it is about; NULL for what the log
    -- does not say.
    entry BIGINT,
    leaf BIGINT,
    -- How a signature ended.
    ended TEXT,
    tries BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    CONSTRAINT webhook_delivery_occasion CHECK (occasion IN ('accepted', 'withdrawn', 'opened', 'closed', 'test'))
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_at);
