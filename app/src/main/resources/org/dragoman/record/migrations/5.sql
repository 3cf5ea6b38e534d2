-- A correction can be of the place too, and tells more of what was coded when it was made: whether an event is held to be right is
-- only known as long as it is coded like then.
DROP VIEW standing_corrections;
ALTER TABLE corrections ADD COLUMN place VARCHAR;
ALTER TABLE corrections ADD COLUMN place_precision VARCHAR;
ALTER TABLE corrections ADD COLUMN place_country VARCHAR;
ALTER TABLE corrections ADD COLUMN latitude DOUBLE;
ALTER TABLE corrections ADD COLUMN longitude DOUBLE;
ALTER TABLE corrections ADD COLUMN coded_modes VARCHAR[];
ALTER TABLE corrections ADD COLUMN coded_status VARCHAR;
-- Events say of which countries and sectors those are who take part, to be found by that quickly.
ALTER TABLE events RENAME TO events_4;
CREATE TABLE events (id VARCHAR NOT NULL, page VARCHAR NOT NULL, number INTEGER NOT NULL, type VARCHAR NOT NULL,
    quad INTEGER NOT NULL, score DOUBLE NOT NULL, modes VARCHAR[] NOT NULL, contexts VARCHAR[] NOT NULL, status VARCHAR NOT NULL, historical BOOLEAN NOT NULL,
    teaser BOOLEAN NOT NULL,
    earliest DATE, latest DATE, weekday VARCHAR, precision VARCHAR NOT NULL, basis VARCHAR[] NOT NULL,
    conflicts VARCHAR[] NOT NULL,
    place VARCHAR, place_precision VARCHAR, place_country VARCHAR, latitude DOUBLE, longitude DOUBLE,
    statement VARCHAR, content_start INTEGER, content_end INTEGER, confidence DOUBLE NOT NULL, coder VARCHAR NOT NULL,
    acting VARCHAR[] NOT NULL, receiving VARCHAR[] NOT NULL, countries VARCHAR[] NOT NULL, sectors VARCHAR[] NOT NULL);
INSERT INTO events
    SELECT e.*, coalesce(a.acting, []), coalesce(a.receiving, []), coalesce(a.countries, []), coalesce(s.sectors, [])
    FROM events_4 e
        LEFT JOIN (SELECT owner, list_sort(list(DISTINCT country) FILTER (country IS NOT NULL AND role = 'ACTOR')) AS acting,
                list_sort(list(DISTINCT country) FILTER (country IS NOT NULL AND role = 'RECIPIENT')) AS receiving,
                list_sort(list(DISTINCT country) FILTER (country IS NOT NULL)) AS countries
            FROM participants WHERE role IN ('ACTOR', 'RECIPIENT') GROUP BY owner) a ON a.owner = e.id
        LEFT JOIN (SELECT owner, list_sort(list(DISTINCT sector)) AS sectors
            FROM (SELECT owner, unnest(sectors) AS sector FROM participants WHERE role IN ('ACTOR', 'RECIPIENT'))
            GROUP BY owner) s ON s.owner = e.id
    ORDER BY e.rowid;
DROP TABLE events_4;
CREATE VIEW last_corrections AS
    SELECT c.*, coalesce(c.verdict <> 'CHANGED' AND (c.coded_type <> e.type OR c.verdict = 'RIGHT'
        AND (list_sort(c.coded_modes) <> list_sort(e.modes) OR c.coded_status <> e.status)), false) AS outdated
    FROM (SELECT * FROM corrections WHERE event IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY event ORDER BY number DESC) = 1) c
    JOIN events e ON e.id = c.event WHERE c.verdict <> 'WITHDRAWN';
CREATE VIEW standing_corrections AS SELECT * FROM last_corrections WHERE NOT outdated;
