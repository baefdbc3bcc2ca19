-- The place of a sign-on in the desk's queue: since when it waits, then its line in an imported list, then its id. The queue is
-- read by it page by page; what a rule set apart is a queue of its own. The last two columns let both be counted from the index
-- alone.
ALTER TABLE sign_on ADD COLUMN waits_since INTEGER GENERATED ALWAYS AS (coalesce(confirmed_at, created_at)) VIRTUAL;
ALTER TABLE sign_on ADD COLUMN queue_line INTEGER GENERATED ALWAYS AS (coalesce(import_line, 0)) VIRTUAL;
DROP INDEX sign_on_queue;
CREATE INDEX sign_on_waiting ON sign_on (statement_id, waits_since, queue_line, id, queued, moderation)
    WHERE queued = 1 AND moderation <> 'quarantined';
CREATE INDEX sign_on_set_apart ON sign_on (statement_id, waits_since, queue_line, id, queued, moderation)
    WHERE queued = 1 AND moderation = 'quarantined';
