-- What somebody asked signers about: the desk shows each person what waits for an answer to her own questions.
CREATE INDEX act_asked ON act (statement_id, person_id, sign_on_id) WHERE kind = 'asked';
