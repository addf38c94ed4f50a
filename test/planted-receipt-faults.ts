// Faults about receipts, as in planted-faults.ts.

export const RECEIPT_PLANTS = {
  receipts: {
    'a payment without one': [
      'DELETE FROM receipt WHERE payment_id = (SELECT max(payment_id) FROM receipt)',
      'payment without a receipt',
    ],
    'one of a reversal': [
      `WITH back AS (INSERT INTO payment (kind, pledge_id, event_id, amount, currency, received_on, reverses_id)
         SELECT 'reversal', pledge_id, (SELECT max(id) FROM event), -amount, currency, received_on, id FROM payment WHERE pledge_id = :gift LIMIT 1 RETURNING id)
       INSERT INTO receipt (payment_id) SELECT id FROM back`,
      'receipt of what is no payment',
    ],
    'a gap': ['UPDATE receipt SET number = number + 1 WHERE number = (SELECT max(number) FROM receipt)', 'gap'],
    'a double': [
      'ALTER TABLE receipt RENAME TO kept; CREATE TABLE receipt AS SELECT * FROM kept; UPDATE receipt SET number = 1',
      'double',
    ],
    'a number without its event': ["DELETE FROM event WHERE type = 'receipt-issued'", 'number without its event'],
    'a number that was taken back': [
      'UPDATE receipt SET year = NULL, number = NULL, issued_at = NULL, issuer_id = NULL, name = NULL, address = NULL WHERE number = 2',
      'event without its number',
    ],
    'a name that no law keeps': [
      `WITH old AS (INSERT INTO receipt_issuer (hash, data) VALUES ('', '{"keptYears": 1}') RETURNING id)
       UPDATE receipt SET issuer_id = old.id, year = 2001 FROM old WHERE number = 1`,
      'name kept too long',
    ],
  },
} as const;
