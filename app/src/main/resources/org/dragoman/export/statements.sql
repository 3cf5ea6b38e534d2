-- Who said what, on the pages of the events.
WITH voices AS (
    SELECT * FROM participants WHERE owner IN (SELECT id FROM statements WHERE page IN (SELECT page FROM chosen)))
SELECT s.id, s.page, v.name AS speaker, v.actor AS speaker_id, v.country AS speaker_country, t.name AS through,
    a.name AS addressee, a.actor AS addressee_id, a.country AS addressee_country, s.direct,
    words(p.text, s.content_start, s.content_end) AS content, s.content_start, s.content_end,
    words(p.text, s.sentence_start, s.sentence_end) AS sentence,
    s.earliest, s.latest, s.weekday, s.precision AS date_precision, s.basis AS date_basis, s.conflicts AS date_conflicts,
    s.part, s.events
FROM statements s
    JOIN spoken p ON p.id = s.page
    JOIN voices v ON v.owner = s.id AND v.role = 'SPEAKER'
    LEFT JOIN voices t ON t.owner = s.id AND t.role = 'THROUGH'
    LEFT JOIN voices a ON a.owner = s.id AND a.role = 'ADDRESSEE'
WHERE s.page IN (SELECT page FROM chosen)
ORDER BY p.source, p.id, s.number
