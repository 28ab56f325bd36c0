-- The tables of vragen.sqlite besides the main one, and its views. Names are Dutch: they are for
-- readers. Dates are text, as 2014-10-09; yes and no are 1 and 0.

CREATE TABLE partijen (
  id INTEGER PRIMARY KEY,
  naam TEXT NOT NULL UNIQUE,
  volledige_naam TEXT NOT NULL,
  van TEXT,
  tot TEXT,
  opvolger_id INTEGER REFERENCES partijen (id),
  adres TEXT
);

CREATE TABLE personen (
  id INTEGER PRIMARY KEY,
  naam TEXT NOT NULL UNIQUE,
  adres_als_indiener TEXT,
  adres_als_portefeuillehouder TEXT
);

CREATE TABLE themas (
  id INTEGER PRIMARY KEY,
  naam TEXT NOT NULL UNIQUE,
  omschrijving TEXT NOT NULL,
  top TEXT NOT NULL,
  iv3 TEXT NOT NULL,
  adres TEXT
);

CREATE TABLE indieners (
  vraag_id INTEGER NOT NULL REFERENCES vragen (id),
  volgorde INTEGER NOT NULL,
  persoon_id INTEGER NOT NULL REFERENCES personen (id),
  partij_id INTEGER NOT NULL REFERENCES partijen (id),
  vermeld_als TEXT NOT NULL,
  PRIMARY KEY (vraag_id, volgorde)
) WITHOUT ROWID;

CREATE TABLE portefeuillehouders (
  vraag_id INTEGER NOT NULL REFERENCES vragen (id),
  volgorde INTEGER NOT NULL,
  persoon_id INTEGER NOT NULL REFERENCES personen (id),
  PRIMARY KEY (vraag_id, volgorde)
) WITHOUT ROWID;

CREATE TABLE vraag_themas (
  vraag_id INTEGER NOT NULL REFERENCES vragen (id),
  volgorde INTEGER NOT NULL,
  thema_id INTEGER NOT NULL REFERENCES themas (id),
  PRIMARY KEY (vraag_id, volgorde)
) WITHOUT ROWID;

CREATE TABLE verdagingen (
  vraag_id INTEGER NOT NULL REFERENCES vragen (id),
  volgorde INTEGER NOT NULL,
  datum TEXT NOT NULL,
  tot TEXT NOT NULL,
  reden TEXT NOT NULL,
  PRIMARY KEY (vraag_id, volgorde)
) WITHOUT ROWID;

CREATE TABLE correcties (
  vraag_id INTEGER NOT NULL REFERENCES vragen (id),
  volgorde INTEGER NOT NULL,
  datum TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  PRIMARY KEY (vraag_id, volgorde)
) WITHOUT ROWID;

CREATE TABLE verwijderd (
  vraag_id INTEGER NOT NULL REFERENCES vragen (id),
  volgorde INTEGER NOT NULL,
  datum TEXT NOT NULL,
  reden TEXT NOT NULL,
  PRIMARY KEY (vraag_id, volgorde)
) WITHOUT ROWID;

CREATE TABLE eerdere_nummers (
  vraag_id INTEGER NOT NULL REFERENCES vragen (id),
  volgorde INTEGER NOT NULL,
  nummer TEXT NOT NULL,
  PRIMARY KEY (vraag_id, volgorde)
) WITHOUT ROWID;

CREATE TABLE bijlagen (
  vraag_id INTEGER NOT NULL REFERENCES vragen (id),
  volgorde INTEGER NOT NULL,
  bestand TEXT NOT NULL,
  titel TEXT NOT NULL,
  adres TEXT NOT NULL,
  PRIMARY KEY (vraag_id, volgorde)
) WITHOUT ROWID;

CREATE TABLE deelvragen (
  id INTEGER PRIMARY KEY,
  vraag_id INTEGER NOT NULL REFERENCES vragen (id),
  volgorde INTEGER NOT NULL,
  nummers TEXT NOT NULL,
  adres TEXT NOT NULL,
  vraag TEXT NOT NULL,
  antwoord TEXT NOT NULL,
  UNIQUE (vraag_id, volgorde)
);

CREATE VIEW openstaand AS
SELECT id, nummer, adres, onderwerp, status, uiterlijk, steller, partij, portefeuillehouders
FROM vragen_compleet
WHERE status IN ('open', 'verdaagd', 'te laat')
ORDER BY uiterlijk IS NULL, uiterlijk, id;

CREATE VIEW per_partij_per_jaar AS
SELECT
  partijen.naam AS partij,
  vragen.jaar,
  count(*) AS vragen,
  sum(vragen.beantwoord IS NOT NULL) AS beantwoord,
  sum(vragen.op_tijd) AS op_tijd,
  round(avg(vragen.dagen_tot_antwoord), 1) AS gemiddeld_dagen_tot_antwoord
FROM (SELECT DISTINCT vraag_id, partij_id FROM indieners) AS ondertekend
JOIN partijen ON partijen.id = ondertekend.partij_id
JOIN vragen ON vragen.id = ondertekend.vraag_id
GROUP BY partijen.id, vragen.jaar
ORDER BY vragen.jaar DESC, partijen.naam;
