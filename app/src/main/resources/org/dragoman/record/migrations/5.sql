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
CREATE VIEW last_corrections AS
    SELECT c.*, coalesce(c.verdict <> 'CHANGED' AND (c.coded_type <> e.type OR c.verdict = 'RIGHT'
        AND (list_sort(c.coded_modes) <> list_sort(e.modes) OR c.coded_status <> e.status)), false) AS outdated
    FROM (SELECT * FROM corrections WHERE event IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY event ORDER BY number DESC) = 1) c
    JOIN events e ON e.id = c.event WHERE c.verdict <> 'WITHDRAWN';
CREATE VIEW standing_corrections AS SELECT * FROM last_corrections WHERE NOT outdated;
