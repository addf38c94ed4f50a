-- What was moved in has its event by an import, and what an import wrote is of a row of a file. A file that was moved in has its event.
SELECT 'import without its event' AS fault, i.id::text AS what FROM data_import i
WHERE NOT EXISTS (SELECT FROM event e WHERE e.stream = 'import' AND e.stream_id = i.id::text AND e.type = 'data-imported')
UNION ALL
SELECT 'pledge without its event', p.reference FROM imported_row i JOIN pledge p ON p.id = i.pledge_id
WHERE NOT EXISTS (SELECT FROM event e WHERE e.stream = 'pledge' AND e.stream_id = p.id::text AND e.version = 1 AND e.type = 'imported' AND e.actor_kind = 'import')
UNION ALL
SELECT 'pledge without its row', e.stream_id FROM event e
WHERE e.stream = 'pledge' AND e.type = 'imported' AND NOT EXISTS (SELECT FROM imported_row i WHERE i.pledge_id::text = e.stream_id)
UNION ALL
SELECT 'payment without its row', m.id::text FROM payment m
WHERE m.source LIKE 'import-%' AND NOT EXISTS (SELECT FROM imported_row i WHERE i.payment_id = m.id OR i.pledge_id = m.pledge_id AND i.kind = 'memberships')
UNION ALL
SELECT 'payment of another source', m.id::text FROM imported_row i JOIN payment m ON m.id = i.payment_id
WHERE m.source <> 'import-' || i.source
UNION ALL
SELECT 'email about what was moved in', m.id::text FROM email m JOIN event e ON e.id = m.event_id WHERE e.type IN ('imported', 'person-imported', 'data-imported');
