-- What was deleted may still stand in the files of the database (SQLite's write-ahead log, dead rows of PostgreSQL). A row is
-- a transaction after which the files must be wiped; it goes when that is done.
CREATE TABLE wipe_due (
    id BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
-- Version 0.1.0 forgot what was due when it was killed.
INSERT INTO wipe_due (id) VALUES (x'00000000000000000000000000000000');
