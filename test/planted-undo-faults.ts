/** An undo of the last approval of the large gift by somebody, so long after it; the check is of events alone. */
const undoneBy = (actor: string, later: string) =>
  `INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data, at)
   SELECT 'pledge', pledge_id, version + 1, 'decision-undone', 'person', ${actor}, '{"undone": "approved", "to": "submitted"}', at + interval '${later}'
   FROM pledge_event WHERE pledge_id = :large AND type = 'approved'`;

/** Faults of decisions that were undone at once. */
export const UNDO_PLANTS = {
  'undone-decisions': {
    'an approval that somebody else undid': [
      undoneBy('(SELECT user_id FROM staff_role LIMIT 1)', '10 seconds'),
      'decision-undone',
    ],
    'one that was undone after a minute': [undoneBy('actor_id', '1 minute'), 'decision-undone'],
  },
} as const;
