-- Makes the receipt of a payment wait for its number, and queues the job that gives it one after the payment is committed. Jobs without a key, because writers of
-- payments would wait for each other with one; a job that finds nothing costs nothing.
CREATE OR REPLACE FUNCTION await_receipt() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO receipt (payment_id) VALUES (NEW.id);
  PERFORM graphile_worker.add_job('issue-receipts');
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION await_receipt() FROM PUBLIC;
