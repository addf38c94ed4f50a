-- Queues an email to each primary contact of the organisations for which something was recorded on one of the seven days before p_on, in the time zone p_zone: one for all
-- that was recorded on a day. The keys of emails refuse a second one. Returns the number of emails.
CREATE OR REPLACE FUNCTION queue_delivery_notices(p_on date, p_zone text) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  queued int;
BEGIN
  WITH recorded AS (
    SELECT l.organisation_id, (e.at AT TIME ZONE p_zone)::date AS day, max(e.id) AS event
    FROM benefit_delivery d JOIN event e ON e.id = d.event_id JOIN pledge l ON l.id = d.pledge_id
    WHERE d.takes_back_id IS NULL AND NOT EXISTS (SELECT FROM benefit_delivery b WHERE b.takes_back_id = d.id)
      AND e.at >= ((p_on - 7)::timestamp AT TIME ZONE p_zone) AND e.at < (p_on::timestamp AT TIME ZONE p_zone)
    GROUP BY 1, 2
  ), posted AS (
    INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
    SELECT DISTINCT 'benefits-delivered', r.event, 'organisation', r.organisation_id::text, u.id, u.locale, concat_ws(':', 'delivered', r.organisation_id, r.day, u.id)
    FROM recorded r JOIN organisation_contact c ON c.organisation_id = r.organisation_id JOIN person u ON u.id = c.user_id
    WHERE c.status = 'confirmed' AND c.is_primary AND NOT EXISTS (SELECT FROM erasure WHERE person_id = u.id)
    ON CONFLICT (dedup_key) DO NOTHING RETURNING id
  )
  SELECT queue_sending(array_agg(id), 5) INTO queued FROM posted;
  RETURN queued;
END $$;

REVOKE ALL ON FUNCTION queue_delivery_notices(date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_delivery_notices(date, text) TO pledgebook_app;
