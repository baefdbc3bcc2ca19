-- The desk counts what was confirmed in the last days.
CREATE INDEX sign_on_confirmed ON sign_on (statement_id, confirmed_at) WHERE confirmation = 'confirmed';
