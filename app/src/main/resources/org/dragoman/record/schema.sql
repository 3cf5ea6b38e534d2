-- The record's tables. Offsets are half-open UTF-16 code unit offsets into pages.text; pages.digest is that text's SHA-256.
-- A change of them is a new version: its number in Schema.java, and the step from the version before in migrations.
CREATE TABLE schema_version (version INTEGER NOT NULL);

CREATE TABLE runs (run BIGINT NOT NULL, started TIMESTAMP NOT NULL, finished TIMESTAMP NOT NULL, coder VARCHAR NOT NULL,
    coded BIGINT NOT NULL, recoded BIGINT NOT NULL);

CREATE TABLE pages (id VARCHAR PRIMARY KEY, source VARCHAR NOT NULL, address VARCHAR, title VARCHAR,
    text VARCHAR NOT NULL, coder VARCHAR NOT NULL, digest VARCHAR NOT NULL);
-- Pages of which something is missing since the record was brought here from an older version: to be coded again.
CREATE TABLE incomplete (page VARCHAR NOT NULL, reason VARCHAR NOT NULL);
CREATE TABLE sources (page VARCHAR NOT NULL, source VARCHAR NOT NULL);
CREATE TABLE failures (source VARCHAR NOT NULL, reason VARCHAR NOT NULL, message VARCHAR NOT NULL);

CREATE TABLE blocks (page VARCHAR NOT NULL, number INTEGER NOT NULL, kind VARCHAR NOT NULL, part INTEGER NOT NULL,
    span_start INTEGER NOT NULL, span_end INTEGER NOT NULL);
CREATE TABLE teasers (page VARCHAR NOT NULL, number INTEGER NOT NULL, part INTEGER NOT NULL, link VARCHAR,
    truncated BOOLEAN NOT NULL);
CREATE TABLE metadata (page VARCHAR NOT NULL, number INTEGER NOT NULL, field VARCHAR NOT NULL, value VARCHAR NOT NULL,
    origin VARCHAR NOT NULL, span_start INTEGER, span_end INTEGER);
CREATE TABLE date_claims (page VARCHAR NOT NULL, number INTEGER NOT NULL, date DATE NOT NULL, role VARCHAR NOT NULL,
    origin VARCHAR NOT NULL, text VARCHAR NOT NULL, span_start INTEGER, span_end INTEGER);

-- When each part of a page was written (part 0: the article; 1 and up: its teasers), and what was made of each claim.
CREATE TABLE anchors (page VARCHAR NOT NULL, part INTEGER NOT NULL, earliest DATE, latest DATE, weekday VARCHAR,
    precision VARCHAR NOT NULL, basis VARCHAR[] NOT NULL, conflicts VARCHAR[] NOT NULL);
CREATE TABLE verdicts (page VARCHAR NOT NULL, part INTEGER NOT NULL, number INTEGER NOT NULL, date DATE NOT NULL,
    role VARCHAR NOT NULL, origin VARCHAR NOT NULL, text VARCHAR NOT NULL, span_start INTEGER, span_end INTEGER,
    accepted BOOLEAN NOT NULL, reason VARCHAR NOT NULL);

-- Its last columns say once more of which countries its actors are (acting), its recipients, and either; and of which sectors: to
-- look for them among the participants of all events takes long. In the order of the alphabet, each once.
CREATE TABLE events (id VARCHAR NOT NULL, page VARCHAR NOT NULL, number INTEGER NOT NULL, type VARCHAR NOT NULL,
    quad INTEGER NOT NULL, score DOUBLE NOT NULL, modes VARCHAR[] NOT NULL, contexts VARCHAR[] NOT NULL, status VARCHAR NOT NULL, historical BOOLEAN NOT NULL,
    teaser BOOLEAN NOT NULL,
    earliest DATE, latest DATE, weekday VARCHAR, precision VARCHAR NOT NULL, basis VARCHAR[] NOT NULL,
    conflicts VARCHAR[] NOT NULL,
    place VARCHAR, place_precision VARCHAR, place_country VARCHAR, latitude DOUBLE, longitude DOUBLE,
    statement VARCHAR, content_start INTEGER, content_end INTEGER, confidence DOUBLE NOT NULL, coder VARCHAR NOT NULL,
    acting VARCHAR[] NOT NULL, receiving VARCHAR[] NOT NULL, countries VARCHAR[] NOT NULL, sectors VARCHAR[] NOT NULL);
CREATE TABLE evidence (event VARCHAR NOT NULL, page VARCHAR NOT NULL, part INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
    trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
    date_start INTEGER, date_end INTEGER, place_start INTEGER, place_end INTEGER, rule VARCHAR NOT NULL);
CREATE TABLE derivation (event VARCHAR NOT NULL, page VARCHAR NOT NULL, number INTEGER NOT NULL,
    value VARCHAR NOT NULL, how VARCHAR NOT NULL);
CREATE TABLE magnitudes (event VARCHAR NOT NULL, page VARCHAR NOT NULL, number INTEGER NOT NULL,
    measure VARCHAR NOT NULL, least DOUBLE NOT NULL, most DOUBLE, unit VARCHAR NOT NULL,
    span_start INTEGER NOT NULL, span_end INTEGER NOT NULL);

-- owner is an event's id (roles ACTOR, RECIPIENT, SPEAKER, THROUGH) or a statement's (SPEAKER, THROUGH, ADDRESSEE).
CREATE TABLE participants (owner VARCHAR NOT NULL, page VARCHAR NOT NULL, role VARCHAR NOT NULL,
    number INTEGER NOT NULL, actor VARCHAR NOT NULL, kind VARCHAR NOT NULL, name VARCHAR NOT NULL, country VARCHAR,
    sectors VARCHAR[] NOT NULL, title VARCHAR, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
    basis VARCHAR NOT NULL, alternatives VARCHAR[] NOT NULL);

CREATE TABLE statements (id VARCHAR NOT NULL, page VARCHAR NOT NULL, number INTEGER NOT NULL,
    content_start INTEGER NOT NULL, content_end INTEGER NOT NULL, direct BOOLEAN NOT NULL,
    earliest DATE, latest DATE, weekday VARCHAR, precision VARCHAR NOT NULL, basis VARCHAR[] NOT NULL,
    conflicts VARCHAR[] NOT NULL,
    part INTEGER NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
    cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL, events VARCHAR[] NOT NULL);

-- The roles that a page itself gives to persons. They were so when that part of the page was written: anchors has the date.
CREATE TABLE observations (page VARCHAR NOT NULL, number INTEGER NOT NULL, person VARCHAR NOT NULL,
    name VARCHAR NOT NULL, title VARCHAR NOT NULL, standing VARCHAR NOT NULL, office VARCHAR, country VARCHAR,
    sectors VARCHAR[] NOT NULL, part INTEGER NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL);

-- Of whom, of when and of where a page speaks, whether or not an event came of it. A mention of several actors has a row for each.
CREATE TABLE mentions (page VARCHAR NOT NULL, number INTEGER NOT NULL, actor VARCHAR NOT NULL, kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL, country VARCHAR, sectors VARCHAR[] NOT NULL, title VARCHAR, sentence INTEGER NOT NULL,
    head INTEGER NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, form VARCHAR NOT NULL,
    basis VARCHAR NOT NULL, alternatives VARCHAR[] NOT NULL);
CREATE TABLE dates (page VARCHAR NOT NULL, number INTEGER NOT NULL, sentence INTEGER NOT NULL, head INTEGER NOT NULL,
    span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, earliest DATE, latest DATE, weekday VARCHAR,
    precision VARCHAR NOT NULL, basis VARCHAR[] NOT NULL, conflicts VARCHAR[] NOT NULL, role VARCHAR NOT NULL);
CREATE TABLE places (page VARCHAR NOT NULL, number INTEGER NOT NULL, sentence INTEGER NOT NULL, head INTEGER NOT NULL,
    part INTEGER NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, place VARCHAR NOT NULL,
    place_precision VARCHAR NOT NULL, place_country VARCHAR, latitude DOUBLE, longitude DOUBLE, basis VARCHAR NOT NULL);

-- What people hold of events, beside what was coded: nothing here is ever changed but event, which names the event that the
-- correction is of now and is set anew when the page is coded again. Where a value is not among changes, that which was coded holds.
CREATE TABLE corrections (number BIGINT NOT NULL, page VARCHAR NOT NULL, event VARCHAR, part INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
    trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL, sentence VARCHAR NOT NULL, coded_type VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL, changes VARCHAR[] NOT NULL,
    type VARCHAR, quad INTEGER, score DOUBLE, modes VARCHAR[], status VARCHAR,
    earliest DATE, latest DATE, weekday VARCHAR, precision VARCHAR, basis VARCHAR[], conflicts VARCHAR[],
    note VARCHAR NOT NULL, author VARCHAR NOT NULL, made TIMESTAMP NOT NULL,
    place VARCHAR, place_precision VARCHAR, place_country VARCHAR, latitude DOUBLE, longitude DOUBLE,
    coded_modes VARCHAR[], coded_status VARCHAR);
CREATE TABLE corrected_actors (correction BIGINT NOT NULL, role VARCHAR NOT NULL, number INTEGER NOT NULL,
    actor VARCHAR NOT NULL, kind VARCHAR NOT NULL, name VARCHAR NOT NULL, country VARCHAR, sectors VARCHAR[] NOT NULL,
    title VARCHAR);
-- Of each event the last word, unless that takes back what was said before. It is outdated where an event was held to be right or
-- wrong that is coded otherwise by now: that nobody has looked at.
CREATE VIEW last_corrections AS
    SELECT c.*, coalesce(c.verdict <> 'CHANGED' AND (c.coded_type <> e.type OR c.verdict = 'RIGHT'
        AND (list_sort(c.coded_modes) <> list_sort(e.modes) OR c.coded_status <> e.status)), false) AS outdated
    FROM (SELECT * FROM corrections WHERE event IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY event ORDER BY number DESC) = 1) c
    JOIN events e ON e.id = c.event WHERE c.verdict <> 'WITHDRAWN';
CREATE VIEW standing_corrections AS SELECT * FROM last_corrections WHERE NOT outdated;

-- The versions by which the pages were coded, part by part; register and learned are there where a user gave rows or lessons.
CREATE VIEW versions AS
    SELECT coder, regexp_extract(coder, '^\S*') AS program,
        nullif(regexp_extract(coder, '(?:^| )codebook/(\S+)', 1), '') AS codebook,
        nullif(regexp_extract(coder, '(?:^| )model/(\S+)', 1), '') AS model,
        nullif(regexp_extract(coder, '(?:^| )opinion/(\S+)', 1), '') AS opinion,
        nullif(regexp_extract(coder, '(?:^| )register/(\S+)', 1), '') AS register,
        nullif(regexp_extract(coder, '(?:^| )learned/(\S+)', 1), '') AS learned,
        count(*) AS pages
    FROM pages GROUP BY coder;
