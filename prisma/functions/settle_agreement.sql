-- Makes the agreement on a sponsorship void once its acceptance is undone, or nothing of it is expected or paid any more. Callers hold the pledge's row.
CREATE OR REPLACE FUNCTION settle_agreement(p_pledge pledge, p_actor uuid, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  gone agreement;
BEGIN
  IF EXISTS (SELECT FROM billable(p_pledge.id)) THEN
    RETURN;
  END IF;
  UPDATE agreement SET state = 'void', voided_at = p_at, version = version + 1 WHERE pledge_id = p_pledge.id AND state <> 'void' RETURNING * INTO gone;
  IF FOUND THEN
    PERFORM append_event('agreement', gone.id::text, gone.version, 'agreement-voided', CASE WHEN p_actor IS NULL THEN 'system' ELSE 'person' END, p_actor,
      jsonb_build_object('for', CASE WHEN p_pledge.review = 'approved' THEN 'ended' ELSE 'undone' END), NULL, p_at);
  END IF;
END $$;

REVOKE ALL ON FUNCTION settle_agreement(pledge, uuid, timestamptz) FROM PUBLIC;
