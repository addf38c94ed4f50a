// Faults about money, as in planted-faults.ts.

/** SQL that adds an entry to the ledger of a pledge. */
export const entry = (pledge: string, columns: string, values: string) =>
  `INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, ${columns})
   SELECT e.id, p.id, p.campaign_id, p.kind, p.programme_id, now()::date, ${values}
   FROM pledge p JOIN pledge_event e ON e.pledge_id = p.id AND e.version = 1 WHERE p.id = :${pledge}`;

const payment = (
  pledge: string,
  amount: string,
  reverses: string,
  kind = reverses === 'NULL' ? 'payment' : 'reversal',
) =>
  `INSERT INTO payment (kind, pledge_id, event_id, amount, currency, received_on, recorded_by, reverses_id)
   SELECT '${kind}', :${pledge}, (SELECT id FROM pledge_event WHERE pledge_id = :${pledge} AND version = 1), ${amount}, currency, received_on,
     recorded_by, ${reverses} FROM payment WHERE pledge_id = :gift LIMIT 1`;

const outcome = (words: string) =>
  `INSERT INTO dispute_outcome (payment_id, outcome, event_id) SELECT id, '${words}', event_id FROM payment WHERE pledge_id = :gift LIMIT 1`;

/** Faults of the check `conservation`. */
export const RELEASE_PLANTS = {
  'a release that releases nothing': [
    `${entry('gift', 'settled', '0')}; UPDATE event SET type = 'released' WHERE stream = 'pledge' AND stream_id = (:gift)|| '' AND version = 1`,
    ' released',
  ],
} as const;

export const MONEY_PLANTS = {
  disputes: {
    'an outcome of what is no dispute': [outcome('lost'), 'not a dispute'],
    'one that was won and brought nothing back': [outcome('won'), 'won without its money'],
    'an outcome without its event': [outcome('lost'), 'without its event'],
  },
  'payment-events': {
    'one of another pledge': ['UPDATE payment SET pledge_id = :waiting WHERE pledge_id = :gift', 'pledge'],
    'one without a pledge in a pledge’s stream': [
      'UPDATE payment SET pledge_id = NULL WHERE pledge_id = :gift',
      'pledge',
    ],
    'one that an approval brought': [payment('large', '7', 'NULL'), 'pledge'],
  },
  'payments-in-ledger': {
    'money in the ledger that no payment brought': [entry('gift', 'settled', '1'), 'PB-'],
    'a payment that never reached the ledger': [payment('gift', '7', 'NULL'), '17007'],
    'money in the ledger of a pledge that is not accepted': [entry('waiting', 'excess', '1'), 'PB-'],
  },
  reversals: {
    'one of another amount': [payment('gift', '1 - amount', 'id'), '15000'],
    "one of another pledge's payment": [payment('large', '-amount', 'id'), '15000'],
    "a refund of another pledge's payment": [payment('large', '-1', 'id', 'refund'), 'refund'],
    'a refund of more than arrived': [payment('gift', '-amount - 1', 'id', 'refund'), 'more than arrived'],
  },
} as const;
