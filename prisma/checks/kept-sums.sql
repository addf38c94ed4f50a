-- The stored sums plus the ledger's tail equal the sums of the whole ledger, in every dimension.
WITH stored AS (
  SELECT campaign_id, dimension, key, promised, ended, released, settled, excess, hours, pledges, supporters, in_review FROM figure_sum
  UNION ALL
  SELECT campaign_id, dimension, key, promised, ended, released, settled, excess, hours, pledges, supporters, in_review
  FROM ledger_by_dimension WHERE epoch = (SELECT epoch FROM figure_fold) AND xid >= (SELECT watermark FROM figure_fold)
), k AS (
  SELECT campaign_id, dimension, key, sum(promised) AS promised, sum(ended) AS ended, sum(released) AS released, sum(settled) AS settled,
    sum(excess) AS excess, sum(hours) AS hours, sum(pledges) AS pledges, sum(supporters) AS supporters, sum(in_review) AS in_review
  FROM stored GROUP BY campaign_id, dimension, key
), l AS (
  SELECT campaign_id, dimension, key, sum(promised) AS promised, sum(ended) AS ended, sum(released) AS released, sum(settled) AS settled,
    sum(excess) AS excess, sum(hours) AS hours, sum(pledges) AS pledges, sum(supporters) AS supporters, sum(in_review) AS in_review
  FROM ledger_by_dimension GROUP BY campaign_id, dimension, key
)
SELECT COALESCE(k.dimension, l.dimension) AS dimension, COALESCE(k.key, l.key) AS key, k.promised AS stored, l.promised AS ledger
FROM k FULL JOIN l USING (campaign_id, dimension, key)
WHERE (k.promised, k.ended, k.released, k.settled, k.excess, k.hours, k.pledges, k.supporters, k.in_review)
  IS DISTINCT FROM (l.promised, l.ended, l.released, l.settled, l.excess, l.hours, l.pledges, l.supporters, l.in_review);
