-- One row an event, as the last who corrected it holds it to be (what was coded in its place in coded_…): what it is in plain columns, who takes part as lists. Most
-- lists have one member: only the others are gathered, which is what takes time.
WITH seats AS (
    SELECT c.position, a.role, a.number, a.name, {'id': a.actor, 'kind': a.kind, 'name': a.name, 'country': a.country,
        'sectors': a.sectors, 'title': a.title} AS person
    FROM chosen c JOIN seated a ON a.owner = c.id),
more AS (
    SELECT position, role, list_transform(list_sort(list({'number': number, 'person': person})), lambda s: s.person)
            AS people
    FROM seats WHERE number > 0 AND role IN ('ACTOR', 'RECIPIENT') GROUP BY position, role),
counted AS (
    SELECT event, list_transform(list_sort(list({'number': number, 'measure': measure, 'least': least, 'most': most,
                'unit': unit})), lambda m: {'measure': m.measure, 'least': m.least, 'most': m.most, 'unit': m.unit})
            AS magnitudes
    FROM magnitudes WHERE event IN (SELECT id FROM chosen) GROUP BY event),
coded AS (
    SELECT owner, list(name ORDER BY number) FILTER (role = 'ACTOR') AS actors,
        list(name ORDER BY number) FILTER (role = 'RECIPIENT') AS recipients
    FROM participants WHERE owner IN (SELECT event FROM standing) GROUP BY owner),
elsewhere AS (
    SELECT event, true AS elsewhere FROM standing WHERE list_contains(changes, 'place'))
SELECT e.id, coalesce(k.type, e.type) AS type, coalesce(k.modes, e.modes) AS modes, e.contexts,
    coalesce(k.status, e.status) AS status, e.historical, e.teaser, coalesce(k.quad, e.quad) AS quad,
    coalesce(k.score, e.score) AS score,
    a.person.name AS actor, a.person.country AS actor_country, a.person.sectors[1] AS actor_sector,
    r.person.name AS recipient, r.person.country AS recipient_country, r.person.sectors[1] AS recipient_sector,
    CASE WHEN a.position IS NULL THEN [] WHEN am.people IS NULL THEN [a.person]
        ELSE list_concat([a.person], am.people) END AS actors,
    CASE WHEN r.position IS NULL THEN [] WHEN rm.people IS NULL THEN [r.person]
        ELSE list_concat([r.person], rm.people) END AS recipients,
    CASE WHEN k.precision IS NULL THEN e.earliest ELSE k.earliest END AS earliest,
    CASE WHEN k.precision IS NULL THEN e.latest ELSE k.latest END AS latest,
    CASE WHEN k.precision IS NULL THEN e.weekday ELSE k.weekday END AS weekday,
    coalesce(k.precision, e.precision) AS date_precision, coalesce(k.basis, e.basis) AS date_basis,
    coalesce(k.conflicts, e.conflicts) AS date_conflicts,
    CASE WHEN w.elsewhere THEN k.place ELSE e.place END AS place,
    CASE WHEN w.elsewhere THEN k.place_precision ELSE e.place_precision END AS place_precision,
    CASE WHEN w.elsewhere THEN k.place_country ELSE e.place_country END AS place_country,
    CASE WHEN w.elsewhere THEN k.latitude ELSE e.latitude END AS latitude,
    CASE WHEN w.elsewhere THEN k.longitude ELSE e.longitude END AS longitude,
    coalesce(m.magnitudes, []) AS magnitudes, s.name AS speaker, t.name AS through,
    words(p.text, e.content_start, e.content_end) AS content, e.statement,
    words(p.text, v.trigger_start, v.trigger_end) AS "trigger",
    words(p.text, v.sentence_start, v.sentence_end) AS sentence, v.sentence_start, v.sentence_end, v.part, v.rule,
    e.confidence, e.coder, p.id AS page, p.source, p.address, p.title,
    k.verdict, coalesce(k.changes, []) AS corrected, k.author AS corrected_by, k.made AS corrected_at, k.note AS correction_note,
    CASE WHEN k.type IS NOT NULL THEN e.type END AS coded_type, CASE WHEN k.modes IS NOT NULL THEN e.modes END AS coded_modes,
    CASE WHEN k.status IS NOT NULL THEN e.status END AS coded_status,
    CASE WHEN k.precision IS NOT NULL THEN e.earliest END AS coded_earliest,
    CASE WHEN k.precision IS NOT NULL THEN e.latest END AS coded_latest,
    CASE WHEN list_contains(k.changes, 'actors') THEN coalesce(d.actors, []) END AS coded_actors,
    CASE WHEN list_contains(k.changes, 'recipients') THEN coalesce(d.recipients, []) END AS coded_recipients,
    CASE WHEN w.elsewhere THEN e.place END AS coded_place
FROM chosen
    JOIN events e ON e.id = chosen.id
    JOIN evidence v ON v.event = e.id
    JOIN spoken p ON p.id = e.page
    LEFT JOIN standing k ON k.event = e.id
    LEFT JOIN coded d ON d.owner = e.id
    LEFT JOIN elsewhere w ON w.event = e.id
    LEFT JOIN seats a ON a.position = chosen.position AND a.role = 'ACTOR' AND a.number = 0
    LEFT JOIN more am ON am.position = chosen.position AND am.role = 'ACTOR'
    LEFT JOIN seats r ON r.position = chosen.position AND r.role = 'RECIPIENT' AND r.number = 0
    LEFT JOIN more rm ON rm.position = chosen.position AND rm.role = 'RECIPIENT'
    LEFT JOIN seats s ON s.position = chosen.position AND s.role = 'SPEAKER'
    LEFT JOIN seats t ON t.position = chosen.position AND t.role = 'THROUGH'
    LEFT JOIN counted m ON m.event = e.id
ORDER BY chosen.position
