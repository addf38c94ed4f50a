-- The exact number of supporters: distinct people and organisations with an approved pledge, in their rows and in the ledger.
WITH truth AS (
  SELECT campaign_id, COALESCE('organisation ' || organisation_id, 'person ' || supporter_id) AS party, count(*) AS counted
  FROM pledge WHERE review = 'approved' GROUP BY 1, 2
)
SELECT COALESCE(t.party, s.party) AS party, t.counted AS approved, s.counted AS stored
FROM truth t FULL JOIN supporter_pledge_count s USING (campaign_id, party)
WHERE COALESCE(t.counted, 0) <> COALESCE(s.counted, 0)
UNION ALL
SELECT 'campaign ' || c.id, (SELECT count(*) FROM truth t WHERE t.campaign_id = c.id),
  (SELECT COALESCE(sum(supporters), 0) FROM ledger_entry e WHERE e.campaign_id = c.id)
FROM campaign c
WHERE (SELECT count(*) FROM truth t WHERE t.campaign_id = c.id)
  <> (SELECT COALESCE(sum(supporters), 0) FROM ledger_entry e WHERE e.campaign_id = c.id);
