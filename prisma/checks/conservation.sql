-- Each pledge: promised = min(received, promised - ended - released) + ended + released + expected, with received = settled + excess and expected
-- never negative. Money arrives only for approved pledges. Excess exists only when nothing is expected.
WITH sums AS (
  SELECT pledge_id, sum(promised) AS promised, sum(ended + released) AS let_go, sum(settled) AS settled, sum(excess) AS excess
  FROM ledger_entry GROUP BY pledge_id
)
SELECT p.reference, s.promised, s.let_go, s.settled, s.excess
FROM sums s JOIN pledge p ON p.id = s.pledge_id
WHERE s.settled <> least(s.settled + s.excess, s.promised - s.let_go)
  OR s.promised - s.let_go - s.settled < 0 OR s.excess < 0 OR s.settled < 0
  OR s.promised <> CASE WHEN p.review = 'approved' THEN p.amount ELSE 0 END;
