// Faults about imports, of bank statements and of data of another system, as in planted-faults.ts.

import { entry } from '#test/planted-money-faults';

const OF_MONEY = '(SELECT min(id) FROM bank_row WHERE counted AND amount > 0)';

const ASIDE = '(SELECT min(payment_id) FROM set_aside_money)';
const MOVED = '(SELECT max(id) FROM payment WHERE moved_from IS NOT NULL)';

export const BANK_PLANTS = {
  'moved-money': {
    'money that became more on its way': [`UPDATE payment SET amount = amount + 1 WHERE id = ${MOVED}`, 'other money'],
    'money that is in two places': [
      `DELETE FROM payment WHERE kind = 'reversal' AND reverses_id = (SELECT moved_from FROM payment WHERE id = ${MOVED})`,
      'counts in two places',
    ],
    'a booking that stayed behind': [
      `UPDATE bank_row SET payment_id = (SELECT moved_from FROM payment WHERE id = ${MOVED}) WHERE payment_id = ${MOVED}`,
      'booking left behind',
    ],
    'money that is set aside and has a pledge': [
      `UPDATE payment SET pledge_id = :gift WHERE id = ${ASIDE}`,
      'set aside and elsewhere',
    ],
    'money that is set aside without its event': [
      `UPDATE event SET type = 'payment-put-back' WHERE id = (SELECT event_id FROM set_aside_money WHERE payment_id = ${ASIDE})`,
      'set aside without its event',
    ],
    'an event of setting aside that did nothing': [
      `DELETE FROM set_aside_money WHERE payment_id = ${ASIDE}`,
      'event of setting aside without its money',
    ],
  },
  reconciliation: {
    'a booking that the books do not hold': [
      `UPDATE bank_row SET amount = amount + 1 WHERE id = ${OF_MONEY}`,
      'bank and books differ',
    ],
    'a reversal that took money from the bank': [
      `INSERT INTO payment (kind, event_id, amount, currency, received_on, reverses_id)
       SELECT 'reversal', (SELECT max(id) FROM event WHERE id NOT IN (SELECT event_id FROM payment)), -amount, currency, received_on, id FROM payment
       WHERE id = (SELECT payment_id FROM bank_row WHERE id = ${OF_MONEY})`,
      'reversed and still at the bank',
    ],
    'more sent back than arrived': [
      `INSERT INTO payment (kind, event_id, amount, currency, received_on, reverses_id)
       SELECT 'refund', (SELECT max(id) FROM event WHERE id NOT IN (SELECT event_id FROM payment)), -amount - 1, currency, received_on, id FROM payment
       WHERE id = (SELECT payment_id FROM bank_row WHERE id = ${OF_MONEY})`,
      'negative',
    ],
    'money in the ledger that no payment brought': [entry('gift', 'excess', '5'), 'ledger and payments differ'],
  },
  bank: {
    'a booking that counts twice': [
      `DROP INDEX bank_row_counted; INSERT INTO bank_row (import_id, line, account, booked_on, amount, currency, key, payer, text, outcome, counted)
       SELECT (SELECT max(id) FROM bank_import WHERE undone_at IS NOT NULL), 9, account, booked_on, -1, currency, key, '', '', 'out', true FROM bank_row WHERE id = ${OF_MONEY}`,
      'counts twice',
    ],
    'one that counts though its import was undone': [
      'UPDATE bank_import SET undone_at = now() WHERE applied_at IS NOT NULL AND undone_at IS NULL',
      'counts without its import',
    ],
    'money that became no payment': [
      `UPDATE bank_row SET payment_id = NULL WHERE id = ${OF_MONEY}`,
      'money without a payment',
    ],
    'another amount': [`UPDATE bank_row SET amount = amount + 1 WHERE id = ${OF_MONEY}`, 'another payment'],
    'another pledge': [
      "UPDATE bank_row SET pledge_id = pledge_id + 1 WHERE outcome = 'settles'",
      'settles another pledge',
    ],
    'a payment that no bank booked': [
      `UPDATE payment SET external_id = 'x' WHERE id = (SELECT payment_id FROM bank_row WHERE id = ${OF_MONEY})`,
      'payment without its booking',
    ],
    'an import without its event': [
      "INSERT INTO bank_import (uploaded_by, file_name, created_at, read_at, applied_at) SELECT uploaded_by, 'x', now(), now(), now() FROM bank_import LIMIT 1",
      'import without its event',
    ],
    'one that was undone and still counts': [
      'UPDATE bank_import SET undone_at = now() WHERE applied_at IS NOT NULL',
      'undone and still counts',
    ],
  },
  imports: {
    'an import without its event': [
      "INSERT INTO data_import (source, kind, at) VALUES ('x-x', 'people', now())",
      'import without its event',
    ],
    'a pledge that no import brought': [
      "UPDATE event SET type = 'approved' WHERE type = 'imported'",
      'pledge without its event',
    ],
    'a pledge of no row': ['DELETE FROM imported_row WHERE pledge_id IS NOT NULL', 'pledge without its row'],
    'a payment of no row': ['DELETE FROM imported_row WHERE payment_id IS NOT NULL', 'payment without its row'],
    'a payment of another source': [
      "UPDATE payment SET source = 'import-other' WHERE source LIKE 'import-%'",
      'payment of another source',
    ],
    'an email about what supporters know from before': [
      `INSERT INTO email (kind, event_id, subject_stream, subject_id, dedup_key)
       SELECT 'pledge-received', id, 'pledge', stream_id, 'planted' FROM event WHERE type = 'imported' LIMIT 1`,
      'email about what was moved in',
    ],
  },
} as const;
