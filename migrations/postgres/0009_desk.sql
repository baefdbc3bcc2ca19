-- The number of the last change of a sign-on: whoever compares names reads what has changed since, and nothing else. Of those that
-- are not confirmed nobody reads the changes.
ALTER TABLE sign_on ADD COLUMN changed BIGINT NOT NULL DEFAULT 0;
CREATE INDEX sign_on_changed ON sign_on (changed, id, statement_id) WHERE confirmation <> 'unconfirmed';
-- Equal for mail addresses that differ only in what stands after a plus sign; NULL for sign-ons of earlier versions.
ALTER TABLE sign_on ADD COLUMN untagged_key BYTEA;

-- Entries that a rule had set apart, counted by somebody and declined together.
CREATE TABLE batch (
    id BYTEA NOT NULL PRIMARY KEY,
    statement_id BYTEA NOT NULL,
    person_id BYTEA,
    at BIGINT NOT NULL,
    -- By what they were chosen: sealed, since it may name somebody.
    chosen_sealed BYTEA NOT NULL,
    state TEXT NOT NULL,
    CONSTRAINT batch_state CHECK (state IN ('counted', 'declining', 'stopped', 'declined', 'undoing', 'undone'))
);
CREATE INDEX batch_statement ON batch (statement_id, at);
CREATE INDEX batch_work ON batch (at) WHERE state IN ('counted', 'declining', 'undoing');

-- One of them as it was counted: what has changed since is left as it is.
CREATE TABLE batch_entry (
    batch_id BYTEA NOT NULL,
    sign_on_id BYTEA NOT NULL,
    revision BIGINT NOT NULL,
    -- The rule that had set it apart.
    rule TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (batch_id, sign_on_id),
    CONSTRAINT batch_entry_outcome CHECK (outcome IN ('waits', 'declined', 'changed', 'undone', 'kept'))
);
CREATE INDEX batch_entry_outcome ON batch_entry (batch_id, outcome);

-- The batch that an act belongs to: the history of a statement shows the batch once.
ALTER TABLE act ADD COLUMN batch_id BYTEA;
CREATE INDEX act_history ON act (statement_id, at, id) WHERE batch_id IS NULL;
-- How often something of a list was blanked because somebody was erased: what was read before that is not kept.
ALTER TABLE import ADD COLUMN blanked BIGINT NOT NULL DEFAULT 0;
