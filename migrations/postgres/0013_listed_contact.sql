-- How a signatory of a list can be reached, as the file said; sealed like the address of a signer, and
-- written to by nobody until somebody asks for it.
ALTER TABLE sign_on ADD COLUMN listed_contact_sealed BYTEA;
