-- The public log. Its entries and tiles say nothing that may not be read by everybody; openings do.

-- One row: the last signed checkpoint. It is changed only together with the tiles, and only if it is still what was read.
CREATE TABLE log_head (
    one BIGINT NOT NULL PRIMARY KEY,
    origin TEXT NOT NULL,
    size BIGINT NOT NULL,
    root BYTEA NOT NULL,
    note TEXT NOT NULL,
    -- What everybody is shown: the same one, or the last that the witnesses have seen.
    published_size BIGINT NOT NULL,
    published_root BYTEA NOT NULL,
    published_note TEXT NOT NULL,
    -- Day of the last entry, and of the last batch that held signatures.
    day TEXT NOT NULL,
    batch_day TEXT NOT NULL,
    CONSTRAINT log_head_one CHECK (one = 1),
    CONSTRAINT log_head_published CHECK (published_size <= size)
);

-- Bundles (level 0) and tiles of hashes (their level + 1), the last of each row partial: its beginnings are all the partial
-- tiles that were ever published. The id is level * 2^48 + position.
CREATE TABLE log_tile (
    id BIGINT NOT NULL PRIMARY KEY,
    width BIGINT NOT NULL,
    bytes BYTEA NOT NULL
);

-- What an entry of the log stands for here.
CREATE TABLE log_leaf (
    id BYTEA NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    statement_id BYTEA NOT NULL,
    sign_on_id BYTEA,
    ended BIGINT NOT NULL,
    -- Entries about what it commits to that wait: while there are any, what is listed is not what the log holds.
    waits BIGINT NOT NULL,
    -- Index of its entry, the beginning of that one's hash, the entry with its last commitment, the one that ended it: NULL
    -- while they wait.
    position BIGINT,
    hash BYTEA,
    record BIGINT,
    gone BIGINT,
    -- What opens the commitment: in clear only while the name is listed, destroyed when the signature ends.
    opening_sealed BYTEA,
    opening_public BYTEA,
    CONSTRAINT log_leaf_role CHECK (role IN ('statement', 'submit', 'sign', 'import')),
    CONSTRAINT log_leaf_opening CHECK (ended = 0 OR (opening_sealed IS NULL AND opening_public IS NULL))
);
CREATE UNIQUE INDEX log_leaf_standing ON log_leaf (sign_on_id, role) WHERE ended = 0 AND sign_on_id IS NOT NULL;
CREATE INDEX log_leaf_statement ON log_leaf (statement_id, role);

-- Entries that wait for the sequencer, in the order in which things happened. The body is the entry with its references open.
CREATE TABLE log_pending (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    leaf_id BYTEA NOT NULL,
    other_id BYTEA,
    body BYTEA NOT NULL
);
