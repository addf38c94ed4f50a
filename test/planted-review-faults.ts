/** An undo of the last approval of the large gift by somebody, so long after it; the check is of events alone. */
const undoneBy = (actor: string, later: string) =>
  `INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data, at)
   SELECT 'pledge', pledge_id, version + 1, 'decision-undone', 'person', ${actor}, '{"undone": "approved", "to": "submitted"}', at + interval '${later}'
   FROM pledge_event WHERE pledge_id = :large AND type = 'approved'`;

/** The waiting pledge assigned to somebody, with an event that says whom. */
const assigned = (person: string, after: string) =>
  `INSERT INTO pledge_assignment (pledge_id, reviewer_id, assigned_at) SELECT l.id, ${person}, now() FROM pledge l WHERE l.id = :waiting;
   SELECT append_event('assignment', l.id::text, NULL, 'pledge-assigned', 'system', NULL, jsonb_build_object('before', NULL, 'after', ${after}), NULL, now())
   FROM pledge l WHERE l.id = :waiting`;
const REVIEWER = "(SELECT user_id FROM staff_role WHERE role = 'reviewer' LIMIT 1)";

/** Faults of decisions that were undone at once, of the reviewers whom pledges are assigned to, and of tags. */
export const REVIEW_PLANTS = {
  assignments: {
    'one that its event does not say': [assigned(REVIEWER, 'NULL::uuid'), 'not as its event says'],
    'one’s own pledge': [assigned('l.supporter_id', 'l.supporter_id'), 'cannot review it'],
  },
  tags: {
    'one that no event says': [
      "WITH made AS (INSERT INTO tag (name, folded) VALUES ('Odd', 'odd') RETURNING id) INSERT INTO pledge_tag SELECT l.id, made.id FROM pledge l, made WHERE l.id = :waiting",
      'not as its events say',
    ],
    'one that an event says alone': [
      `SELECT append_event('tag', l.id::text, NULL, 'tag-added', 'system', NULL, '{"tag": 7}', NULL, now()) FROM pledge l WHERE l.id = :waiting`,
      'not as its events say',
    ],
    'one that no pledge has': ["INSERT INTO tag (name, folded) VALUES ('Odd', 'odd')", 'a tag that no pledge has'],
  },
  'undone-decisions': {
    'an approval that somebody else undid': [
      undoneBy('(SELECT user_id FROM staff_role LIMIT 1)', '10 seconds'),
      'decision-undone',
    ],
    'one that was undone after a minute': [undoneBy('actor_id', '1 minute'), 'decision-undone'],
  },
} as const;
