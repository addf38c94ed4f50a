-- A message or a dedication is shown only if there is one, and only if the last decision on it was to show it. One without a decision waits for it.
WITH judged AS (
  SELECT pledge_id, (array_agg(type ORDER BY version DESC))[1] AS last_judgement
  FROM pledge_event WHERE type IN ('message-shown', 'message-hidden') GROUP BY pledge_id
)
SELECT p.reference, p.show_message, p.message = '' AND NOT p.dedication_consent AS is_empty, j.last_judgement
FROM pledge p LEFT JOIN judged j ON j.pledge_id = p.id
WHERE p.show_message <> (j.last_judgement IS NOT DISTINCT FROM 'message-shown') OR (j.pledge_id IS NOT NULL AND p.message = '' AND NOT p.dedication_consent)
  OR p.message_looked <> (j.pledge_id IS NOT NULL);
