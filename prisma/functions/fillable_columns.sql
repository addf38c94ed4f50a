-- What one organisation says and the other leaves blank: names of columns.
CREATE OR REPLACE FUNCTION fillable_columns(p_blank organisation, p_given organisation) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT ARRAY(SELECT c FROM unnest('{description,country,billing_email,billing_address,tax_number,purchase_order}'::text[]) c
    WHERE to_jsonb(p_blank) ->> c = '' AND to_jsonb(p_given) ->> c <> '')
$$;

REVOKE ALL ON FUNCTION fillable_columns(organisation, organisation) FROM PUBLIC;
