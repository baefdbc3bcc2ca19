-- Instants are milliseconds since 1970 in UTC, ids 16 bytes, truth is 0 or 1. Columns named *_sealed are encrypted under the
-- record's key; *_key are keyed hashes. Unique rules are named indexes, so that both databases report the same names.

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

-- One wrapped key per sign-on, person, import or act. A destroyed row closes everything sealed under it.
CREATE TABLE record_key (
    record_id BLOB NOT NULL PRIMARY KEY,
    wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL,
    state TEXT NOT NULL,
    stopped INTEGER NOT NULL,
    notice TEXT,
    zone TEXT NOT NULL,
    opens_at INTEGER,
    closes_at INTEGER,
    launch_at INTEGER,
    -- 1 when the names that waited for the launch are out.
    launched INTEGER NOT NULL,
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    draft TEXT NOT NULL,
    CONSTRAINT statement_state CHECK (state IN ('draft', 'open', 'closed'))
) STRICT;
CREATE UNIQUE INDEX statement_slug_key ON statement (slug);

-- Frozen texts; public pages are rendered from these.
CREATE TABLE version (
    statement_id BLOB NOT NULL REFERENCES statement (id),
    number INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    frozen_at INTEGER NOT NULL,
    draft TEXT NOT NULL,
    PRIMARY KEY (statement_id, number)
) STRICT;

-- The bytes behind every hash a version names, its manifest included.
CREATE TABLE text_part (
    sha256 BLOB NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE sign_on (
    id BLOB NOT NULL PRIMARY KEY,
    statement_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    display TEXT NOT NULL,
    page_lang TEXT NOT NULL,
    confirmation TEXT NOT NULL,
    confirmed_at INTEGER,
    import_id BLOB,
    import_line INTEGER,
    moderation TEXT NOT NULL,
    moderation_detail TEXT,
    standing TEXT NOT NULL,
    merged_into BLOB,
    -- The sets of the state as the rules name them, kept for the indexes: waits for the desk, counts in public.
    queued INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    -- What is printed: sealed, or in clear only while it is listed by name.
    entry_sealed BLOB,
    entry_public TEXT,
    -- Address, authority, wish for news; absent for reported entries.
    contact_sealed BLOB,
    email_key BLOB,
    entry_key BLOB,
    code_key BLOB,
    code_expires_at INTEGER,
    code_tries INTEGER NOT NULL,
    mails INTEGER NOT NULL,
    reminders INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    asked_at INTEGER,
    answered_at INTEGER,
    -- Set while a wish for correction is open.
    wished_at INTEGER,
    decided_by BLOB,
    decided_at INTEGER,
    revision INTEGER NOT NULL,
    CONSTRAINT sign_on_confirmation CHECK (confirmation IN ('unconfirmed', 'confirmed', 'reported')),
    CONSTRAINT sign_on_moderation CHECK (moderation IN ('waiting', 'accepted', 'declined', 'quarantined')),
    CONSTRAINT sign_on_standing CHECK (standing IN ('live', 'withdrawn', 'merged', 'erased')),
    CONSTRAINT sign_on_entry_in_clear CHECK (entry_public IS NULL OR counted = 1)
) STRICT;
CREATE INDEX sign_on_email ON sign_on (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX sign_on_queue ON sign_on (statement_id, created_at, id) WHERE queued = 1;
CREATE INDEX sign_on_counted ON sign_on (statement_id) WHERE counted = 1;
CREATE INDEX sign_on_expiry ON sign_on (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX sign_on_import ON sign_on (import_id) WHERE import_id IS NOT NULL;

-- SHA-256 of what links carry.
CREATE TABLE token (
    hash BLOB NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    record_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX token_expiry ON token (expires_at) WHERE expires_at IS NOT NULL;

-- Mails to be sent; one that is being sent has its due_at moved ahead.
CREATE TABLE mail_job (
    id BLOB NOT NULL PRIMARY KEY,
    record_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    payload_sealed BLOB NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    failed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_job_due ON mail_job (due_at) WHERE failed = 0;

-- Mails shown at the desk where no mail server is configured.
CREATE TABLE outbox (
    id BLOB NOT NULL PRIMARY KEY,
    record_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    mail_sealed BLOB NOT NULL,
    sent_at INTEGER NOT NULL
) STRICT;

CREATE TABLE import (
    id BLOB NOT NULL PRIMARY KEY,
    statement_id BLOB NOT NULL REFERENCES statement (id),
    file_hash BLOB NOT NULL,
    file_sealed BLOB NOT NULL,
    report_sealed BLOB NOT NULL,
    added INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_file_key ON import (statement_id, file_hash);

-- The moderation record. A note is sealed under the key of note_record: its sign-on's, else its own.
CREATE TABLE act (
    id BLOB NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    person_id BLOB,
    kind TEXT NOT NULL,
    statement_id BLOB,
    sign_on_id BLOB,
    detail TEXT,
    note_record BLOB,
    note_sealed BLOB
) STRICT;
CREATE INDEX act_statement ON act (statement_id, at, id);
CREATE INDEX act_sign_on ON act (sign_on_id) WHERE sign_on_id IS NOT NULL;

CREATE TABLE person (
    id BLOB NOT NULL PRIMARY KEY,
    email_key BLOB NOT NULL,
    email_sealed BLOB NOT NULL,
    role TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER,
    last_seen INTEGER
) STRICT;
CREATE UNIQUE INDEX person_email_key ON person (email_key);

CREATE TABLE session (
    hash BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
