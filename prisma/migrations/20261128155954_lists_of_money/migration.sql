-- The oldest money without a pledge, and the pledges for which more has arrived than they promise.
CREATE INDEX payment_unmatched_day ON payment (received_on) WHERE pledge_id IS NULL AND kind = 'payment';
CREATE INDEX ledger_entry_excess ON ledger_entry (pledge_id) WHERE excess <> 0;
