-- Makes an issued invoice count no longer, with its event, whose id it returns. The job gives its credit note a number. The caller holds its row.
CREATE OR REPLACE FUNCTION void_invoice(p_invoice bigint, p_for text, p_actor uuid, p_reason text, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE invoice SET voided_at = p_at, voided_for = p_for WHERE id = p_invoice AND voided_at IS NULL AND number IS NOT NULL;
  RETURN append_event('invoice', p_invoice::text, NULL, 'invoice-voided', CASE WHEN p_actor IS NULL THEN 'system' ELSE 'person' END, p_actor,
    jsonb_build_object('for', p_for), jsonb_strip_nulls(jsonb_build_object('reason', p_reason)), p_at);
END $$;

REVOKE ALL ON FUNCTION void_invoice(bigint, text, uuid, text, timestamptz) FROM PUBLIC;
