-- The public log. Its entries and tiles say nothing that may not be read by everybody; openings do.

-- One row: the last signed checkpoint. It is changed only together with the tiles, and only if it is still what was read.
CREATE TABLE log_head (
    one INTEGER NOT NULL PRIMARY KEY,
    origin TEXT NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    note TEXT NOT NULL,
    -- What everybody is shown: the same one, or the last that the witnesses have seen.
    published_size INTEGER NOT NULL,
    published_root BLOB NOT NULL,
    published_note TEXT NOT NULL,
    -- Day of the last entry, and of the last batch that held signatures.
    day TEXT NOT NULL,
    batch_day TEXT NOT NULL,
    CONSTRAINT log_head_one CHECK (one = 1),
    CONSTRAINT log_head_published CHECK (published_size <= size)
) STRICT;

-- Bundles (level 0) and tiles of hashes (their level + 1), the last of each row partial: its beginnings are all the partial
-- tiles that were ever published. The id is level * 2^48 + position.
CREATE TABLE log_tile (
    id INTEGER NOT NULL PRIMARY KEY,
    width INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

-- What an entry of the log stands for here.
CREATE TABLE log_leaf (
    id BLOB NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    statement_id BLOB NOT NULL,
    sign_on_id BLOB,
    ended INTEGER NOT NULL,
    -- Entries about what it commits to that wait: while there are any, what is listed is not what the log holds.
    waits INTEGER NOT NULL,
    -- Index of its entry, the beginning of that one's hash, the entry with its last commitment, the one that ended it: NULL
    -- while they wait.
    position INTEGER,
    hash BLOB,
    record INTEGER,
    gone INTEGER,
    -- What opens the commitment: in clear only while the name is listed, destroyed when the signature ends.
    opening_sealed BLOB,
    opening_public BLOB,
    CONSTRAINT log_leaf_role CHECK (role IN ('statement', 'submit', 'sign', 'import')),
    CONSTRAINT log_leaf_opening CHECK (ended = 0 OR (opening_sealed IS NULL AND opening_public IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX log_leaf_standing ON log_leaf (sign_on_id, role) WHERE ended = 0 AND sign_on_id IS NOT NULL;
CREATE INDEX log_leaf_statement ON log_leaf (statement_id, role);

-- Entries that wait for the sequencer, in the order in which things happened. The body is the entry with its references open.
CREATE TABLE log_pending (
    id INTEGER NOT NULL PRIMARY KEY,
    leaf_id BLOB NOT NULL,
    other_id BLOB,
    body BLOB NOT NULL
) STRICT;
