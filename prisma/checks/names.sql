-- No name is public without a look: somebody passed it on this pledge, or on another of the same person with the same name. One that was hidden last is not
-- public. `earlier` are names that were public before names were looked at.
WITH looks AS (
  SELECT p.supporter_id, p.display_name, p.id, e.type, e.version
  FROM pledge p JOIN pledge_event e ON e.pledge_id = p.id
  WHERE p.display_name <> '' AND (e.type IN ('name-shown', 'name-hidden') OR e.type = 'approved' AND e.actor_kind = 'person')
), judged AS (
  SELECT id, (array_agg(type ORDER BY version DESC))[1] AS last_judgement FROM looks WHERE type <> 'approved' GROUP BY id
)
SELECT p.reference, p.name_look, j.last_judgement
FROM pledge p LEFT JOIN judged j USING (id)
WHERE p.kind <> 'sponsorship' AND (
  p.name_look = 'shown' AND NOT EXISTS (
    SELECT FROM looks l WHERE l.supporter_id = p.supporter_id AND l.display_name = p.display_name AND l.type <> 'name-hidden'
    UNION ALL SELECT FROM pledge o WHERE o.supporter_id = p.supporter_id AND o.display_name = p.display_name AND o.name_look = 'earlier')
  OR (p.name_look = 'hidden') <> (j.last_judgement IS NOT DISTINCT FROM 'name-hidden'));
