-- The number of the last change of a sign-on: whoever compares names reads what has changed since, and nothing else. Of those that
-- are not confirmed nobody reads the changes.
ALTER TABLE sign_on ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sign_on_changed ON sign_on (changed, id, statement_id) WHERE confirmation <> 'unconfirmed';
-- Equal for mail addresses that differ only in what stands after a plus sign; NULL for sign-ons of earlier versions.
ALTER TABLE sign_on ADD COLUMN untagged_key BLOB;

-- Entries that a rule had set apart, counted by somebody and declined together.
CREATE TABLE batch (
    id BLOB NOT NULL PRIMARY KEY,
    statement_id BLOB NOT NULL,
    person_id BLOB,
    at INTEGER NOT NULL,
    -- By what they were chosen: sealed, since it may name somebody.
    chosen_sealed BLOB NOT NULL,
    state TEXT NOT NULL,
    CONSTRAINT batch_state CHECK (state IN ('counted', 'declining', 'stopped', 'declined', 'undoing', 'undone'))
) STRICT;
CREATE INDEX batch_statement ON batch (statement_id, at);
CREATE INDEX batch_work ON batch (at) WHERE state IN ('counted', 'declining', 'undoing');

-- One of them as it was counted: what has changed since is left as it is.
CREATE TABLE batch_entry (
    batch_id BLOB NOT NULL,
    sign_on_id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    -- The rule that had set it apart.
    rule TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (batch_id, sign_on_id),
    CONSTRAINT batch_entry_outcome CHECK (outcome IN ('waits', 'declined', 'changed', 'undone', 'kept'))
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_entry_outcome ON batch_entry (batch_id, outcome);

-- The batch that an act belongs to: the history of a statement shows the batch once.
ALTER TABLE act ADD COLUMN batch_id BLOB;
CREATE INDEX act_history ON act (statement_id, at, id) WHERE batch_id IS NULL;
-- How often something of a list was blanked because somebody was erased: what was read before that is not kept.
ALTER TABLE import ADD COLUMN blanked INTEGER NOT NULL DEFAULT 0;
