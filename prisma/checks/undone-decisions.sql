-- Only who decided undid it, within 30 seconds, with nothing in between; and nobody got an email about a decision that was undone.
SELECT p.reference, u.type, u.at, d.type AS undone
FROM pledge_event u JOIN pledge p ON p.id = u.pledge_id LEFT JOIN pledge_event d ON d.pledge_id = u.pledge_id AND d.version = u.version - 1
WHERE u.type = 'decision-undone' AND (
  d.type IS DISTINCT FROM u.data ->> 'undone' OR d.type NOT IN ('approval-given', 'approved', 'declined', 'info-requested') OR d.actor_id IS DISTINCT FROM u.actor_id
  OR d.data ->> 'from' IS DISTINCT FROM u.data ->> 'to' OR u.at - d.at NOT BETWEEN interval '0' AND interval '30 seconds'
  OR EXISTS (SELECT FROM email e WHERE e.event_id = d.id AND e.state <> 'dropped'));
