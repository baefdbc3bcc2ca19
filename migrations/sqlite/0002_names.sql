-- Evidence that two sign-ons are one body's: the mail domain of an organisation, unless it is a free-mail provider's.
ALTER TABLE sign_on ADD COLUMN domain_key BLOB;
ALTER TABLE sign_on ADD COLUMN organisation_id BLOB;
CREATE INDEX sign_on_organisation ON sign_on (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX sign_on_merged ON sign_on (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX sign_on_unlinked ON sign_on (id) WHERE organisation_id IS NULL AND kind = 'organisation' AND moderation = 'accepted';

-- An organisation under one name, across statements. What it is called is read from its sign-ons.
CREATE TABLE organisation (
    id BLOB NOT NULL PRIMARY KEY,
    name_key BLOB NOT NULL,
    -- What the desk knows beside the sign-ons: further names, place, website.
    profile_sealed BLOB,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX organisation_name ON organisation (name_key);

-- What people said of two names. A row is never changed but for being taken back; it goes when one of its sign-ons is erased.
CREATE TABLE name_decision (
    id BLOB NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    decision TEXT NOT NULL,
    relation TEXT,
    first_id BLOB NOT NULL,
    first_key BLOB NOT NULL,
    second_id BLOB NOT NULL,
    second_key BLOB NOT NULL,
    statement_id BLOB NOT NULL,
    actor_kind TEXT NOT NULL,
    person_id BLOB,
    -- What the comparison said when the decision was made: version, band, score in thousandths.
    matcher TEXT NOT NULL,
    band TEXT NOT NULL,
    score INTEGER NOT NULL,
    revoked_at INTEGER,
    revoked_by BLOB,
    CONSTRAINT name_decision_word CHECK (decision IN ('same', 'related', 'different', 'unsure'))
) STRICT;
CREATE INDEX name_decision_first ON name_decision (first_id);
CREATE INDEX name_decision_second ON name_decision (second_id);
CREATE INDEX name_decision_standing ON name_decision (at, id) WHERE revoked_at IS NULL;
