-- Each page's text gets its digest, and people's corrections a place. Of whom, of when and of where pages speak was kept only where
-- an event came of it: they are to be coded again.
ALTER TABLE pages RENAME TO pages_3;
CREATE TABLE pages (id VARCHAR PRIMARY KEY, source VARCHAR NOT NULL, address VARCHAR, title VARCHAR,
    text VARCHAR NOT NULL, coder VARCHAR NOT NULL, digest VARCHAR NOT NULL);
INSERT INTO pages SELECT id, source, address, title, text, coder, sha256(text) FROM pages_3;
DROP TABLE pages_3;
CREATE TABLE IF NOT EXISTS incomplete (page VARCHAR NOT NULL, reason VARCHAR NOT NULL);
INSERT INTO incomplete SELECT id, 'of whom, of when and of where it speaks was not kept' FROM pages;
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
CREATE TABLE corrections (number BIGINT NOT NULL, page VARCHAR NOT NULL, event VARCHAR, part INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
    trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL, sentence VARCHAR NOT NULL, coded_type VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL, changes VARCHAR[] NOT NULL,
    type VARCHAR, quad INTEGER, score DOUBLE, modes VARCHAR[], status VARCHAR,
    earliest DATE, latest DATE, weekday VARCHAR, precision VARCHAR, basis VARCHAR[], conflicts VARCHAR[],
    note VARCHAR NOT NULL, author VARCHAR NOT NULL, made TIMESTAMP NOT NULL);
CREATE TABLE corrected_actors (correction BIGINT NOT NULL, role VARCHAR NOT NULL, number INTEGER NOT NULL,
    actor VARCHAR NOT NULL, kind VARCHAR NOT NULL, name VARCHAR NOT NULL, country VARCHAR, sectors VARCHAR[] NOT NULL,
    title VARCHAR);
CREATE VIEW standing_corrections AS
    SELECT * FROM corrections WHERE event IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY event ORDER BY number DESC) = 1 AND verdict <> 'WITHDRAWN';
CREATE VIEW versions AS
    SELECT coder, regexp_extract(coder, '^\S*') AS program,
        nullif(regexp_extract(coder, '(?:^| )codebook/(\S+)', 1), '') AS codebook,
        nullif(regexp_extract(coder, '(?:^| )model/(\S+)', 1), '') AS model,
        nullif(regexp_extract(coder, '(?:^| )opinion/(\S+)', 1), '') AS opinion,
        nullif(regexp_extract(coder, '(?:^| )register/(\S+)', 1), '') AS register,
        nullif(regexp_extract(coder, '(?:^| )learned/(\S+)', 1), '') AS learned,
        count(*) AS pages
    FROM pages GROUP BY coder;
