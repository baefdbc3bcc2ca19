-- The entry as its signer wishes it to be, sealed like the entry; set while a wish for a correction is open that says more than words.
ALTER TABLE sign_on ADD COLUMN wished_sealed BLOB;
