-- Made when the rows of old questions are there: that takes less than keeping them up row by row.

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
