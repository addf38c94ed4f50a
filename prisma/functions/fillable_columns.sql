-- The names of columns that are empty in one organisation and filled in the other.
CREATE OR REPLACE FUNCTION fillable_columns(p_blank organisation, p_given organisation) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT ARRAY(SELECT c FROM unnest('{description,country,billing_email,billing_address,tax_number,purchase_order}'::text[]) c
    WHERE to_jsonb(p_blank) ->> c = '' AND to_jsonb(p_given) ->> c <> '')
$$;

REVOKE ALL ON FUNCTION fillable_columns(organisation, organisation) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fillable_columns(organisation, organisation) TO pledgebook_app;
