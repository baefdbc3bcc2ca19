-- How the log says that the signer is to be displayed (of a statement: 'public' once its launch is told), NULL where version
-- 0.1.0 did not say it; and the entry that changed it last, NULL while none did.
ALTER TABLE log_leaf ADD COLUMN display TEXT;
ALTER TABLE log_leaf ADD COLUMN display_at INTEGER;
CREATE INDEX log_leaf_unsaid ON log_leaf (id) WHERE role = 'sign' AND ended = 0 AND display IS NULL;
-- Who waits for a launch: asked at every start.
CREATE INDEX sign_on_at_launch ON sign_on (statement_id) WHERE display = 'at_launch';
