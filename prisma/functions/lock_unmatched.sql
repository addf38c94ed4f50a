-- Locks money without a pledge that is about to be given to one. Raises PB007 unless all of it is there and not set aside, and no import is being written, which might undo it at the
-- same moment. What was sent back and came back is there.
CREATE OR REPLACE FUNCTION lock_unmatched(p_payment bigint) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock_shared(hashtextextended('bank import', 0)) THEN
    RAISE EXCEPTION USING ERRCODE = 'PB007', MESSAGE = 'an import is being written';
  END IF;
  PERFORM FROM payment WHERE id = p_payment AND kind = 'payment' AND pledge_id IS NULL FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM set_aside_money WHERE payment_id = p_payment)
    OR (SELECT sum(t.amount + COALESCE(u.amount, 0)) FROM payment t LEFT JOIN payment u ON u.reverses_id = t.id WHERE t.reverses_id = p_payment) <> 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'PB007', MESSAGE = 'the money has changed';
  END IF;
END $$;

REVOKE ALL ON FUNCTION lock_unmatched(bigint) FROM PUBLIC;
