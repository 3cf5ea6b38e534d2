-- One row a participant of an event, as the last who corrected it holds, with the words that name it on the page.
SELECT a.owner AS event, a.role, a.number, a.actor AS id, a.kind, a.name, a.country, a.sectors[1] AS sector, a.sectors,
    a.title, words(p.text, a.span_start, a.span_end) AS mention, a.span_start AS mention_start, a.span_end AS mention_end,
    a.basis, a.alternatives
FROM chosen
    JOIN seated a ON a.owner = chosen.id
    JOIN spoken p ON p.id = chosen.page
ORDER BY chosen.position, CASE a.role WHEN 'ACTOR' THEN 1 WHEN 'RECIPIENT' THEN 2 WHEN 'SPEAKER' THEN 3 ELSE 4 END, a.number
