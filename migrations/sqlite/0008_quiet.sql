-- What a stranger's form, code or sign-in request writes is the same whoever is known; what follows from it is written later.

-- The mails that strangers may cause to one mailbox, by a keyed hash of statement and address (at the desk: of the address).
CREATE TABLE mailbox (
    key BLOB NOT NULL PRIMARY KEY,
    -- Mails of the window that ends then. One that begins later holds those that wait for it.
    mails INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    -- What waits for the window: at most one mail that asks for a confirmation, and one with the link to the own page.
    waits BLOB,
    waits_signed BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX mailbox_end ON mailbox (ends_at);

-- Codes that were typed, by a keyed hash of statement and address, or of what stands in for an address that is not known.
CREATE TABLE code_try (
    key BLOB NOT NULL PRIMARY KEY,
    tries INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX code_try_expiry ON code_try (expires_at);

-- Links into the desk that somebody asked for, whether or not the address is one of the desk's.
CREATE TABLE desk_request (
    id BLOB NOT NULL PRIMARY KEY,
    email_key BLOB NOT NULL,
    lang TEXT NOT NULL,
    due_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_request_due ON desk_request (due_at);

CREATE INDEX token_desk ON token (record_id) WHERE purpose = 'desk_link';
CREATE INDEX sign_on_code ON sign_on (email_key) WHERE code_expires_at IS NOT NULL;
CREATE INDEX sign_on_signed ON sign_on (email_key, entry_key) WHERE confirmation = 'confirmed';
