-- One row an event: what it is in plain columns, and who takes part as lists.
WITH gathered AS (
    SELECT c.position,
        list({'number': a.number, 'id': a.actor, 'kind': a.kind, 'name': a.name, 'country': a.country,
            'sectors': a.sectors, 'title': a.title}) FILTER (a.role = 'ACTOR') AS actors,
        list({'number': a.number, 'id': a.actor, 'kind': a.kind, 'name': a.name, 'country': a.country,
            'sectors': a.sectors, 'title': a.title}) FILTER (a.role = 'RECIPIENT') AS recipients,
        any_value(a.name) FILTER (a.role = 'SPEAKER') AS speaker,
        any_value(a.name) FILTER (a.role = 'THROUGH') AS through
    FROM chosen c JOIN participants a ON a.owner = c.id GROUP BY c.position),
people AS (
    SELECT position, speaker, through,
        list_transform(list_sort(actors), lambda p: {'id': p.id, 'kind': p.kind, 'name': p.name, 'country': p.country,
            'sectors': p.sectors, 'title': p.title}) AS actors,
        list_transform(list_sort(recipients), lambda p: {'id': p.id, 'kind': p.kind, 'name': p.name,
            'country': p.country, 'sectors': p.sectors, 'title': p.title}) AS recipients
    FROM gathered),
counted AS (
    SELECT event, list_transform(list_sort(list({'number': number, 'measure': measure, 'least': least, 'most': most,
                'unit': unit})), lambda m: {'measure': m.measure, 'least': m.least, 'most': m.most, 'unit': m.unit})
            AS magnitudes
    FROM magnitudes WHERE event IN (SELECT id FROM chosen) GROUP BY event)
SELECT e.id, e.type, e.modes, e.contexts, e.status, e.historical, e.teaser, e.quad, e.score,
    a.actors[1].name AS actor, a.actors[1].country AS actor_country, a.actors[1].sectors[1] AS actor_sector,
    a.recipients[1].name AS recipient, a.recipients[1].country AS recipient_country,
    a.recipients[1].sectors[1] AS recipient_sector,
    coalesce(a.actors, []) AS actors, coalesce(a.recipients, []) AS recipients,
    e.earliest, e.latest, e.weekday, e.precision AS date_precision, e.basis AS date_basis, e.conflicts AS date_conflicts,
    e.place, e.place_precision, e.place_country, e.latitude, e.longitude,
    coalesce(c.magnitudes, []) AS magnitudes, a.speaker, a.through,
    words(p.text, e.content_start, e.content_end) AS content, e.statement,
    words(p.text, v.trigger_start, v.trigger_end) AS "trigger",
    words(p.text, v.sentence_start, v.sentence_end) AS sentence, v.sentence_start, v.sentence_end, v.part, v.rule,
    e.confidence, e.coder, p.id AS page, p.source, p.address, p.title
FROM chosen
    JOIN events e ON e.id = chosen.id
    JOIN evidence v ON v.event = e.id
    JOIN spoken p ON p.id = e.page
    LEFT JOIN people a ON a.position = chosen.position
    LEFT JOIN counted c ON c.event = e.id
ORDER BY chosen.position
