-- How somebody who works at the desk is called by the others; sealed like the address.
ALTER TABLE person ADD COLUMN name_sealed BLOB;
