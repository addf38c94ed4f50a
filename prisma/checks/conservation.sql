-- Each pledge: promised = min(received, promised - ended - released) + ended + released + expected, with received = settled + excess and expected
-- never negative. Money arrives only for approved pledges. Excess exists only when nothing is expected. The same holds for what is due on each day. What is
-- ended or released was so by an event of that name; a change of instalments moves it between days only. A refund ends what it reopens, and its reversal undoes that.
-- A promise grows by an acceptance or an extension, which may settle what was in excess.
WITH sums AS (
  SELECT pledge_id, sum(promised) AS promised, sum(ended + released) AS let_go, sum(settled) AS settled, sum(excess) AS excess
  FROM ledger_entry GROUP BY pledge_id
)
SELECT p.reference, s.promised, s.let_go, s.settled, s.excess
FROM sums s JOIN pledge p ON p.id = s.pledge_id
WHERE s.settled <> least(s.settled + s.excess, s.promised - s.let_go)
  OR s.promised - s.let_go - s.settled < 0 OR s.excess < 0 OR s.settled < 0 OR s.let_go < 0
  OR s.promised <> CASE WHEN p.review = 'approved' THEN p.amount ELSE 0 END
UNION ALL
SELECT p.reference || ' on ' || d.due_on, d.promised, d.let_go, d.settled, 0
FROM (
  SELECT pledge_id, due_on, sum(promised) AS promised, sum(ended) AS ended, sum(released) AS released, sum(ended + released) AS let_go, sum(settled) AS settled
  FROM ledger_entry WHERE due_on IS NOT NULL GROUP BY pledge_id, due_on
) d JOIN pledge p ON p.id = d.pledge_id
WHERE d.promised - d.let_go - d.settled < 0 OR d.ended < 0 OR d.released < 0 OR d.settled < 0
UNION ALL
SELECT p.reference || ' ' || e.type, e.promised, e.ended + e.released, e.settled, e.excess
FROM (
  SELECT v.type, l.pledge_id, sum(l.promised) AS promised, sum(l.ended) AS ended, sum(l.released) AS released, sum(l.settled) AS settled, sum(l.excess) AS excess
  FROM ledger_entry l JOIN event v ON v.id = l.event_id GROUP BY v.id, l.pledge_id
) e JOIN pledge p ON p.id = e.pledge_id
WHERE e.ended > 0 AND e.type NOT IN ('ended', 'payment-refunded') OR e.released > 0 AND e.type <> 'released'
  OR e.type = 'ended' AND (e.ended <= 0 OR e.promised <> 0 OR e.released <> 0 OR e.settled <> 0 OR e.excess <> 0)
  OR e.type = 'released' AND (e.released <= 0 OR e.promised <> 0 OR e.ended <> 0 OR e.settled <> 0 OR e.excess <> 0)
  OR e.promised > 0 AND e.type NOT IN ('approved', 'approved-by-policy', 'extended', 'imported')
  OR e.type = 'extended' AND (e.promised <= 0 OR e.ended <> 0 OR e.released <> 0 OR e.settled < 0 OR e.settled + e.excess <> 0)
  OR e.type = 'payment-refunded' AND (e.promised <> 0 OR e.released <> 0 OR e.settled > 0 OR e.excess > 0 OR e.ended <> -e.settled)
  OR e.type = 'refund-reversed' AND (e.promised <> 0 OR e.released <> 0 OR e.settled < 0 OR e.excess < 0 OR e.ended > 0 OR -e.ended > e.settled)
  OR e.type = 'instalments-changed' AND (e.promised <> 0 OR e.ended <> 0 OR e.released <> 0 OR e.settled <> 0 OR e.excess <> 0);
