-- Instants are milliseconds since 1970 in UTC, ids 16 bytes, truth is 0 or 1. Columns named *_sealed are encrypted under the
-- record's key; *_key are keyed hashes. Unique rules are named indexes, so that both databases report the same names.

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value BYTEA NOT NULL
);

-- One wrapped key per sign-on, person, import or act. A destroyed row closes everything sealed under it.
CREATE TABLE record_key (
    record_id BYTEA NOT NULL PRIMARY KEY,
    wrapped BYTEA NOT NULL
);

CREATE TABLE statement (
    id BYTEA NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL,
    state TEXT NOT NULL,
    stopped BIGINT NOT NULL,
    notice TEXT,
    zone TEXT NOT NULL,
    opens_at BIGINT,
    closes_at BIGINT,
    launch_at BIGINT,
    -- 1 when the names that waited for the launch are out.
    launched BIGINT NOT NULL,
    version BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    draft TEXT NOT NULL,
    CONSTRAINT statement_state CHECK (state IN ('draft', 'open', 'closed'))
);
CREATE UNIQUE INDEX statement_slug_key ON statement (slug);

-- Frozen texts; public pages are rendered from these.
CREATE TABLE version (
    statement_id BYTEA NOT NULL REFERENCES statement (id),
    number BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    frozen_at BIGINT NOT NULL,
    draft TEXT NOT NULL,
    PRIMARY KEY (statement_id, number)
);

-- The bytes behind every hash a version names, its manifest included.
CREATE TABLE text_part (
    sha256 BYTEA NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BYTEA NOT NULL
);

CREATE TABLE sign_on (
    id BYTEA NOT NULL PRIMARY KEY,
    statement_id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    display TEXT NOT NULL,
    page_lang TEXT NOT NULL,
    confirmation TEXT NOT NULL,
    confirmed_at BIGINT,
    import_id BYTEA,
    import_line BIGINT,
    moderation TEXT NOT NULL,
    moderation_detail TEXT,
    standing TEXT NOT NULL,
    merged_into BYTEA,
    -- The sets of the state as the rules name them, kept for the indexes: waits for the desk, counts in public.
    queued BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    -- What is printed: sealed, or in clear only while it is listed by name.
    entry_sealed BYTEA,
    entry_public TEXT,
    -- Address, authority, wish for news; absent for reported entries.
    contact_sealed BYTEA,
    email_key BYTEA,
    entry_key BYTEA,
    code_key BYTEA,
    code_expires_at BIGINT,
    code_tries BIGINT NOT NULL,
    mails BIGINT NOT NULL,
    reminders BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    asked_at BIGINT,
    answered_at BIGINT,
    -- Set while a wish for correction is open.
    wished_at BIGINT,
    decided_by BYTEA,
    decided_at BIGINT,
    revision BIGINT NOT NULL,
    CONSTRAINT sign_on_confirmation CHECK (confirmation IN ('unconfirmed', 'confirmed', 'reported')),
    CONSTRAINT sign_on_moderation CHECK (moderation IN ('waiting', 'accepted', 'declined', 'quarantined')),
    CONSTRAINT sign_on_standing CHECK (standing IN ('live', 'withdrawn', 'merged', 'erased')),
    CONSTRAINT sign_on_entry_in_clear CHECK (entry_public IS NULL OR counted = 1)
);
CREATE INDEX sign_on_email ON sign_on (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX sign_on_queue ON sign_on (statement_id, created_at, id) WHERE queued = 1;
CREATE INDEX sign_on_counted ON sign_on (statement_id) WHERE counted = 1;
CREATE INDEX sign_on_expiry ON sign_on (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX sign_on_import ON sign_on (import_id) WHERE import_id IS NOT NULL;

-- SHA-256 of what links carry.
CREATE TABLE token (
    hash BYTEA NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    record_id BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT
);
CREATE INDEX token_expiry ON token (expires_at) WHERE expires_at IS NOT NULL;

-- Mails to be sent; one that is being sent has its due_at moved ahead.
CREATE TABLE mail_job (
    id BYTEA NOT NULL PRIMARY KEY,
    record_id BYTEA NOT NULL,
    kind TEXT NOT NULL,
    payload_sealed BYTEA NOT NULL,
    attempts BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    failed BIGINT NOT NULL
);
CREATE INDEX mail_job_due ON mail_job (due_at) WHERE failed = 0;

-- Mails shown at the desk where no mail server is configured.
CREATE TABLE outbox (
    id BYTEA NOT NULL PRIMARY KEY,
    record_id BYTEA NOT NULL,
    kind TEXT NOT NULL,
    mail_sealed BYTEA NOT NULL,
    sent_at BIGINT NOT NULL
);

CREATE TABLE import (
    id BYTEA NOT NULL PRIMARY KEY,
    statement_id BYTEA NOT NULL REFERENCES statement (id),
    file_hash BYTEA NOT NULL,
    file_sealed BYTEA NOT NULL,
    report_sealed BYTEA NOT NULL,
    added BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE UNIQUE INDEX import_file_key ON import (statement_id, file_hash);

-- The moderation record. A note is sealed under the key of note_record: its sign-on's, else its own.
CREATE TABLE act (
    id BYTEA NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    person_id BYTEA,
    kind TEXT NOT NULL,
    statement_id BYTEA,
    sign_on_id BYTEA,
    detail TEXT,
    note_record BYTEA,
    note_sealed BYTEA
);
CREATE INDEX act_statement ON act (statement_id, at, id);
CREATE INDEX act_sign_on ON act (sign_on_id) WHERE sign_on_id IS NOT NULL;

CREATE TABLE person (
    id BYTEA NOT NULL PRIMARY KEY,
    email_key BYTEA NOT NULL,
    email_sealed BYTEA NOT NULL,
    role TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT,
    last_seen BIGINT
);
CREATE UNIQUE INDEX person_email_key ON person (email_key);

CREATE TABLE session (
    hash BYTEA NOT NULL PRIMARY KEY,
    person_id BYTEA NOT NULL REFERENCES person (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
