-- The pages of the events, and when their articles were written.
SELECT p.id, p.source, p.address, p.title, a.earliest, a.latest, a.weekday,
    coalesce(a.precision, 'UNKNOWN') AS date_precision, coalesce(a.basis, []) AS date_basis,
    coalesce(a.conflicts, []) AS date_conflicts, c.events, coalesce(s.statements, 0) AS statements, p.coder
FROM pages p
    JOIN (SELECT page, count(*) AS events FROM chosen GROUP BY page) c ON c.page = p.id
    LEFT JOIN anchors a ON a.page = p.id AND a.part = 0
    LEFT JOIN (SELECT page, count(*) AS statements FROM statements GROUP BY page) s ON s.page = p.id
ORDER BY p.source, p.id
