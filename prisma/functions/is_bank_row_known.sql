-- Whether a booking counts already: the same one, the one that it is a part of, or a part of it.
CREATE OR REPLACE FUNCTION is_bank_row_known(p_row bank_row) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM bank_row c WHERE c.counted AND c.account = p_row.account AND c.key = p_row.key)
    OR p_row.entry_key IS NOT NULL AND EXISTS (SELECT FROM bank_row c WHERE c.counted AND c.account = p_row.account AND c.key = p_row.entry_key)
    OR EXISTS (SELECT FROM bank_row c WHERE c.counted AND c.account = p_row.account AND c.entry_key = p_row.key)
$$;

REVOKE ALL ON FUNCTION is_bank_row_known(bank_row) FROM PUBLIC;
