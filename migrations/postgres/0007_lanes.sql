-- Mails are sent by lane, then by turn, then in the order in which they were queued. A mail that is being sent, or that waits
-- for another try or for a budget, is asleep until due_at; held says that it waits for a budget.
ALTER TABLE mail_job ADD COLUMN lane BIGINT NOT NULL DEFAULT 2;
ALTER TABLE mail_job ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;
ALTER TABLE mail_job ADD COLUMN asleep BIGINT NOT NULL DEFAULT 1;
ALTER TABLE mail_job ADD COLUMN held BIGINT NOT NULL DEFAULT 0;
UPDATE mail_job SET turn = created_at / 10000, lane = CASE kind
    WHEN 'desk_link' THEN 0 WHEN 'desk_invitation' THEN 0
    WHEN 'confirm' THEN 1 WHEN 'already_signed' THEN 1
    WHEN 'reminder' THEN 4 ELSE 2 END;
DROP INDEX mail_job_due;
CREATE INDEX mail_job_turn ON mail_job (lane, turn, id) WHERE failed = 0 AND asleep = 0;
CREATE INDEX mail_job_asleep ON mail_job (due_at) WHERE failed = 0 AND asleep = 1;

-- How many mails were handed to the mail server in an hour (since 1970): by the whole site (scope of 16 zero bytes), and to each
-- receiving domain, as a keyed hash that is another one every hour. Earlier hours are deleted.
CREATE TABLE mail_count (
    hour BIGINT NOT NULL,
    scope BYTEA NOT NULL,
    mails BIGINT NOT NULL,
    PRIMARY KEY (hour, scope)
);
