-- A codebook may define types of its own, so that an event carries its type's quad class and score. Version 1 knew the
-- sixteen types of PLOVER 2.0 only, each with one class and one score.
ALTER TABLE events RENAME TO events_1;
CREATE TABLE events (id VARCHAR NOT NULL, page VARCHAR NOT NULL, number INTEGER NOT NULL, type VARCHAR NOT NULL,
    quad INTEGER NOT NULL, score DOUBLE NOT NULL, modes VARCHAR[] NOT NULL, contexts VARCHAR[] NOT NULL, status VARCHAR NOT NULL, historical BOOLEAN NOT NULL,
    teaser BOOLEAN NOT NULL,
    earliest DATE, latest DATE, weekday VARCHAR, precision VARCHAR NOT NULL, basis VARCHAR[] NOT NULL,
    conflicts VARCHAR[] NOT NULL,
    place VARCHAR, place_precision VARCHAR, place_country VARCHAR, latitude DOUBLE, longitude DOUBLE,
    statement VARCHAR, content_start INTEGER, content_end INTEGER, confidence DOUBLE NOT NULL, coder VARCHAR NOT NULL);
INSERT INTO events
SELECT e.id, e.page, e.number, e.type, t.quad, t.score, e.* EXCLUDE (id, page, number, type)
FROM events_1 e LEFT JOIN (VALUES
    ('AGREE', 1, 2.5), ('CONSULT', 1, 2.5), ('SUPPORT', 1, 5), ('CONCEDE', 1, 4.5),
    ('COOPERATE', 2, 9.5), ('AID', 2, 10), ('RETREAT', 2, 6.5),
    ('REQUEST', 3, 0), ('ACCUSE', 3, -3), ('REJECT', 3, -2), ('THREATEN', 3, -3.5),
    ('PROTEST', 4, -5), ('SANCTION', 4, -6), ('MOBILIZE', 4, -5.5), ('COERCE', 4, -7), ('ASSAULT', 4, -9))
    t(type, quad, score) ON t.type = e.type;
DROP TABLE events_1;
