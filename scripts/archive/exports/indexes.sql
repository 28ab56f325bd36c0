-- Made when the rows are there: that takes less than keeping them up row after row.

CREATE INDEX vragen_status ON vragen (status);
CREATE INDEX vragen_jaar ON vragen (jaar);
CREATE INDEX vragen_ingediend ON vragen (ingediend);
CREATE INDEX vragen_beantwoord ON vragen (beantwoord);
CREATE INDEX vragen_vervolg_op ON vragen (vervolg_op_id);
CREATE INDEX partijen_opvolger ON partijen (opvolger_id);
CREATE INDEX indieners_persoon ON indieners (persoon_id);
CREATE INDEX indieners_partij ON indieners (partij_id);
CREATE INDEX portefeuillehouders_persoon ON portefeuillehouders (persoon_id);
CREATE INDEX vraag_themas_thema ON vraag_themas (thema_id);

-- Words as people type them: é is e. Parts of words are found by `parkeer*`, for which FTS5 needs
-- no index of its own, and inside words by the table `woorden`. Cutting texts into groups of
-- three letters would find those too, in a file more than twice as large.
CREATE VIRTUAL TABLE vragen_fts USING fts5 (
  onderwerp, vraag, toelichting, antwoord,
  content = 'vragen',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE woorden USING fts5vocab (vragen_fts, row);

-- Room for all words at once, in bytes: an index that is written in one go is half as much work.
-- Afterwards it is the usual bound again.
INSERT INTO vragen_fts (vragen_fts, rank) VALUES ('hashsize', 67108864);
INSERT INTO vragen_fts (vragen_fts) VALUES ('rebuild');
INSERT INTO vragen_fts (vragen_fts, rank) VALUES ('hashsize', 1048576);
