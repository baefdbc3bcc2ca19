-- What changed in the log since a checkpoint is found without reading all of a statement's entries.
CREATE INDEX log_leaf_record ON log_leaf (statement_id, role, record);
DROP INDEX log_leaf_statement;
CREATE INDEX log_leaf_gone ON log_leaf (statement_id, role, gone) WHERE gone IS NOT NULL;
CREATE INDEX log_leaf_display_at ON log_leaf (statement_id, role, display_at) WHERE display_at IS NOT NULL;
-- The revision from which on a name that was on the list is not on it, or stands there otherwise.
ALTER TABLE statement ADD COLUMN left_revision INTEGER NOT NULL DEFAULT 0;
