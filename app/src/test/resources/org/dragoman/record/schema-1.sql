-- The record's tables. Offsets are half-open UTF-16 code unit offsets into pages.text.
CREATE TABLE schema_version (version INTEGER NOT NULL);

CREATE TABLE runs (run BIGINT NOT NULL, started TIMESTAMP NOT NULL, finished TIMESTAMP NOT NULL, coder VARCHAR NOT NULL,
    coded BIGINT NOT NULL, recoded BIGINT NOT NULL);

CREATE TABLE pages (id VARCHAR PRIMARY KEY, source VARCHAR NOT NULL, address VARCHAR, title VARCHAR,
    text VARCHAR NOT NULL, coder VARCHAR NOT NULL);
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

CREATE TABLE events (id VARCHAR NOT NULL, page VARCHAR NOT NULL, number INTEGER NOT NULL, type VARCHAR NOT NULL,
    modes VARCHAR[] NOT NULL, contexts VARCHAR[] NOT NULL, status VARCHAR NOT NULL, historical BOOLEAN NOT NULL,
    teaser BOOLEAN NOT NULL,
    earliest DATE, latest DATE, weekday VARCHAR, precision VARCHAR NOT NULL, basis VARCHAR[] NOT NULL,
    conflicts VARCHAR[] NOT NULL,
    place VARCHAR, place_precision VARCHAR, place_country VARCHAR, latitude DOUBLE, longitude DOUBLE,
    statement VARCHAR, content_start INTEGER, content_end INTEGER, confidence DOUBLE NOT NULL, coder VARCHAR NOT NULL);
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

-- The roles that a page itself gives to persons.
CREATE TABLE observations (page VARCHAR NOT NULL, number INTEGER NOT NULL, person VARCHAR NOT NULL,
    title VARCHAR NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL);
