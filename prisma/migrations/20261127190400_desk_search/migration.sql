-- The search of the desk finds organisations by a part of their names, and payments by the reference that the bank or a treasurer noted, in time that does not depend
-- on how many there are. A note may be longer than a B-tree takes.
CREATE INDEX organisation_search ON organisation USING gin (fold_name(public_name || ' ' || legal_name || ' ' || website_host) gin_trgm_ops);
CREATE INDEX event_private_note ON event_private USING hash (fold_name(data ->> 'note')) WHERE data ->> 'note' IS NOT NULL;
CREATE INDEX "payment_external_id_idx" ON "payment"("external_id") WHERE "external_id" IS NOT NULL;
