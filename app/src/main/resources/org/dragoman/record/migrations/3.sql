-- What a page says of who holds which office is kept whole: the name, whether it is held, its kind and country. Version 2 kept
-- too little to tell that from. Nothing is made up: the pages that say such things are to be coded again.
CREATE TABLE incomplete (page VARCHAR NOT NULL, reason VARCHAR NOT NULL);
INSERT INTO incomplete SELECT DISTINCT page, 'what it says of who holds which office was not kept whole' FROM observations;
DROP TABLE observations;
CREATE TABLE observations (page VARCHAR NOT NULL, number INTEGER NOT NULL, person VARCHAR NOT NULL,
    name VARCHAR NOT NULL, title VARCHAR NOT NULL, standing VARCHAR NOT NULL, office VARCHAR, country VARCHAR,
    sectors VARCHAR[] NOT NULL, part INTEGER NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL);
