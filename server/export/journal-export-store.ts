import type { ExportAsked } from '#domain/export';
import { Prisma } from '#generated/prisma/client';
import { ofCampaign, onDays } from '#server/export/export-filter-store';

const { sql } = Prisma;

/** Sources of payments that are no payment providers: what staff record, and the bank's statements. */
const AT_THE_BANK = sql`('staff', 'bank')`;

/** The account of a line `x`: as staff have set it for the programme, else for the kind, else its own name. */
const ACCOUNT = sql`COALESCE(
  (SELECT j.account FROM journal_account j WHERE j.purpose = x.purpose AND j.kind = x.kind AND j.programme = x.programme),
  (SELECT j.account FROM journal_account j WHERE j.purpose = x.purpose AND j.kind = x.kind AND j.programme = ''),
  x.purpose || CASE WHEN x.kind = '' THEN '' ELSE '-' || x.kind END)`;

/**
 * The accounting journal. An entry is an event that moved money: what it did to the bank or a payment provider, to the income of accepted pledges as the ledger has it, and, for
 * the rest, to the account of what is not assigned. So debit and credit of every entry are equal, by currency. Amounts are positive where they are debited. The days are those on
 * which money arrived or went back, or on which an entry without a payment was booked.
 */
export const journalRows = (asked: ExportAsked): Prisma.Sql => sql`
  WITH paid AS (
    SELECT y.event_id, y.currency, y.amount, y.received_on, y.kind, y.pledge_id, f.amount AS fee, f.currency AS fee_currency,
      CASE WHEN COALESCE(o.source, y.source) IN ${AT_THE_BANK} THEN 'bank' ELSE 'online' END AS place
    FROM payment y LEFT JOIN payment o ON o.id = y.reverses_id AND y.kind = 'reversal' LEFT JOIN payment_fee f ON f.payment_id = y.id
  ), moved AS (
    SELECT event_id, currency, 1 AS place, place AS purpose, '' AS kind, '' AS programme, amount FROM paid
    UNION ALL
    SELECT l.event_id, p.currency, 2, 'income', l.kind::text, COALESCE(g.slug, ''), -sum(l.settled + l.excess)
    FROM ledger_entry l JOIN pledge p ON p.id = l.pledge_id LEFT JOIN programme g ON g.id = l.programme_id
    WHERE l.settled <> 0 OR l.excess <> 0 GROUP BY l.event_id, p.currency, l.kind, g.slug HAVING sum(l.settled + l.excess) <> 0
  ), line AS (
    SELECT * FROM moved
    UNION ALL
    SELECT event_id, currency, 3, 'unassigned', '', '', -sum(amount) FROM moved GROUP BY event_id, currency HAVING sum(amount) <> 0
    UNION ALL
    SELECT event_id, fee_currency, 4, 'fees', '', '', fee FROM paid WHERE fee <> 0
    UNION ALL
    SELECT event_id, fee_currency, 5, place, '', '', -fee FROM paid WHERE fee <> 0
  )
  SELECT x.event_id AS entry, d.day AS date, ${ACCOUNT} AS account, greatest(x.amount, 0) AS debit, greatest(-x.amount, 0) AS credit, x.currency,
    COALESCE(d.kind, e.type) || CASE WHEN x.place > 3 THEN ' fee' ELSE '' END || COALESCE(' ' || p.reference, '') AS text, p.reference AS pledge, c.slug AS campaign
  FROM line x JOIN event e ON e.id = x.event_id LEFT JOIN paid y ON y.event_id = x.event_id
  LEFT JOIN pledge p ON p.id = COALESCE(y.pledge_id, CASE WHEN e.stream = 'pledge' THEN e.stream_id::bigint END) LEFT JOIN campaign c ON c.id = p.campaign_id
  CROSS JOIN LATERAL (
    SELECT COALESCE(y.received_on, (SELECT max(l.booked_on) FROM ledger_entry l WHERE l.event_id = x.event_id)) AS day, y.kind) d
  WHERE ${ofCampaign(sql`c.slug`, asked)} AND ${onDays(sql`d.day`, asked)} ORDER BY d.day, x.event_id, x.place, account`;
