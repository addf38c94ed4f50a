-- By whom something is promised in a month: the figures look for three different supporters of each, and read a few entries of it for that, however many
-- there are.
CREATE INDEX ledger_entry_promised ON ledger_entry (campaign_id, due_on, pledge_id) WHERE promised > 0;
