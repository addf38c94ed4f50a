// Faults about invoices and agreements, as in planted-faults.ts.

export const INVOICE_PLANTS = {
  invoices: {
    'a gap': ['UPDATE invoice SET number = number + 1 WHERE number = (SELECT max(number) FROM invoice)', 'gap'],
    'a double': ['DROP INDEX invoice_year_number_key; UPDATE invoice SET number = 1', 'double'],
    'a gap of credit notes': [
      'UPDATE invoice SET credit_number = credit_number + 1 WHERE credit_number IS NOT NULL',
      'gap of credit notes',
    ],
    'a double credit note': [
      `DROP INDEX invoice_credit_year_credit_number_key; UPDATE invoice SET voided_at = now(), voided_for = 'changed', credited_at = now(), credit_number = 1,
         credit_year = year`,
      'double credit note',
    ],
    'a number without its event': ["DELETE FROM event WHERE type = 'invoice-issued'", 'number without its event'],
    'a credit note without its event': [
      "DELETE FROM event WHERE type = 'credit-note-issued'",
      'credit note without its event',
    ],
    'a number that was taken back': [
      `UPDATE invoice SET year = NULL, number = NULL, issued_at = NULL, issuer_id = NULL, account_id = NULL, facts = NULL, name = NULL, address = NULL,
         tax_number = NULL, purchase_order = NULL WHERE voided_at IS NULL`,
      'event without its number',
    ],
    'one that nobody voided': [
      "UPDATE invoice SET voided_at = now(), voided_for = 'changed' WHERE voided_at IS NULL",
      'void without its event',
    ],
    'another amount than is due': ['UPDATE invoice SET amount = amount + 1 WHERE voided_at IS NULL', 'not what is due'],
    'one of a sponsorship whose approval was undone': [
      "UPDATE pledge SET review = 'submitted' WHERE id = :sponsor",
      'not what is due',
    ],
    'another currency': ["UPDATE invoice SET currency = 'EUR' WHERE voided_at IS NULL", 'another currency'],
    'a name that no law keeps': [
      `WITH old AS (INSERT INTO receipt_issuer (hash, data) VALUES ('', '{"keptYears": 1}') RETURNING id)
       UPDATE invoice SET issuer_id = old.id, year = 2001 FROM old WHERE number = 1`,
      'name kept too long',
    ],
  },
} as const;

export const AGREEMENT_PLANTS = {
  agreements: {
    'one of a sponsorship whose approval was undone': [
      "UPDATE pledge SET review = 'submitted' WHERE id = :sponsor",
      'of what is not accepted',
    ],
    'a state without its event': [
      "UPDATE agreement SET state = 'draft' WHERE state = 'sent'",
      'state without its event',
    ],
    'one that was sent to nobody': ["DELETE FROM email WHERE kind = 'agreement-sent'", 'sent to nobody'],
    'another price than the pledge': [
      `UPDATE agreement SET facts = facts || '{"amount": "1"}' WHERE state <> 'void'`,
      'another price',
    ],
    'a name that no law keeps': [
      `WITH old AS (INSERT INTO receipt_issuer (hash, data) VALUES ('', '{"keptYears": 1}') RETURNING id)
       UPDATE agreement SET issuer_id = old.id, facts = facts || '{"until": "2001-01-01"}' FROM old`,
      'name kept too long',
    ],
  },
} as const;
