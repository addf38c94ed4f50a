-- What the bank says came in is where the books say it is, to the cent, by account, currency and month: allocated, excess, kept, without a pledge, set aside or sent back. No part is negative, and money that the
-- bank has is sent back only by a refund: a reversal leaves it at the bank. All parts of a pledge's money are those of the ledger.
WITH money AS MATERIALIZED (SELECT * FROM received_money('-infinity', 'infinity'))
SELECT 'bank and books differ' AS fault, account AS what, currency, month, came_in, found FROM (
  SELECT COALESCE(b.account, f.account) AS account, COALESCE(b.currency, f.currency) AS currency, COALESCE(b.month, f.month)::date::text AS month, b.came_in, f.found
  FROM (SELECT account, currency, date_trunc('month', booked_on) AS month, sum(amount) AS came_in FROM bank_row WHERE counted AND amount > 0 GROUP BY 1, 2, 3) b
  FULL JOIN (SELECT account, currency, date_trunc('month', received_on) AS month, sum(allocated + excess + kept + unmatched + set_aside + sent_back) AS found
    FROM money WHERE booking IS NOT NULL GROUP BY 1, 2, 3) f USING (account, currency, month)
) x WHERE came_in IS DISTINCT FROM found
UNION ALL
SELECT 'negative', payment::text, currency, received_on::text, amount, least(allocated, excess, kept, unmatched, set_aside, sent_back) FROM money
WHERE least(allocated, excess, kept, unmatched, set_aside, sent_back) < 0
UNION ALL
SELECT 'reversed and still at the bank', m.payment::text, m.currency, m.received_on::text, m.amount, r.amount FROM money m JOIN payment r ON r.reverses_id = m.payment AND r.kind = 'reversal'
WHERE m.booking IS NOT NULL
UNION ALL
SELECT 'ledger and payments differ', p.reference, p.currency, NULL, l.settled, m.allocated
FROM (SELECT pledge, sum(allocated) AS allocated, sum(excess) AS excess FROM money WHERE pledge IS NOT NULL GROUP BY pledge) m JOIN pledge p ON p.id = m.pledge
CROSS JOIN LATERAL (SELECT COALESCE(sum(settled), 0) AS settled, COALESCE(sum(excess), 0) AS excess FROM ledger_entry WHERE pledge_id = p.id) l
WHERE p.review = 'approved' AND (m.allocated, m.excess) IS DISTINCT FROM (l.settled, l.excess);
