// Faults about waiting lists, as in planted-faults.ts.

export const WAITING_PLANTS = {
  'waiting-lists': {
    'a place offered beyond the capacity': [
      'UPDATE tier SET capacity = 0 WHERE slug = (SELECT slug FROM waiting_entry WHERE id = :offered)',
      'beyond the capacity',
    ],
    'an offer of more than 72 hours': [
      `ALTER TABLE waiting_entry DROP CONSTRAINT waiting_entry_offer;
       UPDATE waiting_entry SET offer_until = offered_at + interval '72 hours 1 second' WHERE id = :offered`,
      'more than 72 hours',
    ],
    'an offered year without its places': [
      'UPDATE waiting_entry SET last_year = last_year + 20 WHERE id = :offered',
      'not counted',
    ],
    'an offer without its email': ["DELETE FROM email WHERE kind = 'place-offered'", 'without its email'],
    'the end of an offer without its email': [
      `INSERT INTO email (kind, event_id, subject_stream, subject_id, dedup_key) SELECT 'offer-ended', min(id), 'waiting', '1', 'planted' FROM event;
       INSERT INTO event (stream, stream_id, version, type, actor_kind) VALUES ('waiting', ':offered', 9, 'offer-expired', 'system')`,
      'ended without its email',
    ],
    'an end without its event': [
      "UPDATE waiting_entry SET state = 'left', answers = NULL, closed_at = now() WHERE id = :offered",
      'another state',
    ],
    'one that was taken by nothing': [
      `UPDATE waiting_entry SET state = 'taken', answers = NULL, closed_at = now() WHERE id = :offered;
       INSERT INTO event (stream, stream_id, version, type, actor_kind) VALUES ('waiting', ':offered', 9, 'place-taken', 'system')`,
      'of another level',
    ],
    'one of a forgotten person': [
      'INSERT INTO erasure (person_id, at) SELECT person_id, now() FROM waiting_entry WHERE id = :offered',
      'who was forgotten',
    ],
  },
} as const;
