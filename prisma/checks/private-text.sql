-- Each row of free text that was not erased matches the commitment of its event, and each commitment has its row.
SELECT e.id, e.stream, e.stream_id, e.type
FROM event e FULL JOIN event_private p ON p.event_id = e.id
WHERE (e.commitment IS NULL) <> (p.event_id IS NULL)
  OR p.erased_at IS NULL AND p.event_id IS NOT NULL AND e.commitment <> sha256(p.salt || convert_to(p.data::text, 'UTF8'));
