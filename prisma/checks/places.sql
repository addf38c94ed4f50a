-- Places taken equal the places held and offered, per level, limited benefit and calendar year. Only a sponsorship that waits or is accepted holds its level; one
-- of which something has ended or was released may hold none.
SELECT y.kind || ' ' || y.slug || ' ' || y.year AS place, y.taken, h.held
FROM place_year y, LATERAL (
  SELECT (SELECT count(*) FROM pledge_place p WHERE (p.kind, p.slug, p.year) = (y.kind, y.slug, y.year))
    + (SELECT count(*) FROM waiting_entry w WHERE w.kind = y.kind AND w.slug = y.slug AND w.state = 'offered' AND y.year BETWEEN w.first_year AND w.last_year) AS held) h
WHERE y.taken <> h.held
UNION ALL
SELECT 'pledge ' || p.reference, count(h.pledge_id), 0
FROM pledge p LEFT JOIN pledge_place h ON h.pledge_id = p.id AND h.kind = 'tier'
WHERE p.kind = 'sponsorship' AND p.review NOT IN ('declined', 'withdrawn')
  AND COALESCE((SELECT sum(ended + released) FROM ledger_entry l WHERE l.pledge_id = p.id), 0) <= 0 GROUP BY p.id HAVING count(h.pledge_id) = 0
UNION ALL
SELECT DISTINCT 'pledge ' || p.reference, 1, 0
FROM pledge p JOIN pledge_place h ON h.pledge_id = p.id WHERE p.kind <> 'sponsorship' OR p.review IN ('declined', 'withdrawn');
