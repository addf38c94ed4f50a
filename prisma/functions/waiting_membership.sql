-- The reference of a person's membership that waits for a decision or for its price. Null if none does.
CREATE OR REPLACE FUNCTION waiting_membership(p_person uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT p.reference FROM pledge p
  WHERE p.supporter_id = p_person AND p.kind = 'membership' AND p.term_from IS NULL AND (p.review IN ('submitted', 'needs-info')
    OR p.review = 'approved' AND p.amount > (SELECT COALESCE(sum(settled + ended + released), 0) FROM ledger_entry WHERE pledge_id = p.id))
  ORDER BY p.id DESC LIMIT 1;
$$;

REVOKE ALL ON FUNCTION waiting_membership(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waiting_membership(uuid) TO pledgebook_app;
