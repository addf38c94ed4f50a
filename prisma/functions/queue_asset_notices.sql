-- Queues emails about what running sponsorships are asked for and have not sent, to the contacts who may send it, each with its event and its job: once when it is first
-- asked, 14 and 3 days before a day that is due, and a week after it. After a standstill only the latest one is sent, and a person gets at most one a day about a
-- sponsorship, which names all that is missing. Returns the number of emails; their keys refuse a second one whatever happens.
CREATE OR REPLACE FUNCTION queue_asset_notices(p_on date, p_at timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  queued int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('queue asset notices', 0));
  WITH missing AS MATERIALIZED (
    SELECT l.id, l.organisation_id, a.due,
      CASE WHEN a.due <= p_on - 7 THEN 'late' WHEN a.due <= p_on + 3 THEN 'soon' WHEN a.due <= p_on + 14 THEN 'coming' ELSE 'asked' END AS stage
    FROM pledge l CROSS JOIN LATERAL asked_assets(l.id) a
    WHERE l.kind = 'sponsorship' AND l.review = 'approved' AND p_on BETWEEN l.term_from AND l.term_until
      AND NOT EXISTS (SELECT FROM pledge_asset g WHERE g.pledge_id = l.id AND g.benefit = a.benefit AND g.asset = a.asset)
  ), found AS (
    SELECT DISTINCT ON (m.id, c.user_id) m.id, m.organisation_id, m.stage, c.user_id AS person,
      concat_ws(':', 'assets', m.id, CASE WHEN m.stage <> 'asked' THEN m.due END, m.stage, c.user_id) AS key
    FROM missing m JOIN organisation_contact c ON c.organisation_id = m.organisation_id AND c.status = 'confirmed' AND c.user_id IS NOT NULL
      AND (c.is_primary OR c.is_all OR c.is_logos)
    WHERE NOT EXISTS (SELECT FROM email e WHERE e.dedup_key = concat_ws(':', 'assets', m.id, CASE WHEN m.stage <> 'asked' THEN m.due END, m.stage, c.user_id))
      AND NOT (m.stage = 'asked' AND EXISTS (SELECT FROM email e WHERE e.kind = 'assets-asked' AND e.subject_stream = 'pledge' AND e.subject_id = m.id::text AND e.recipient_id = c.user_id))
    ORDER BY m.id, c.user_id, m.due NULLS LAST
  ), posted AS (
    INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
    SELECT 'assets-asked',
      append_event('organisation', f.organisation_id::text, NULL, 'asset-notice-queued', 'system', NULL, jsonb_build_object('pledge', f.id::text, 'stage', f.stage), NULL, p_at),
      'pledge', f.id::text, f.person, p.locale, f.key
    FROM found f JOIN person p ON p.id = f.person
    RETURNING id
  )
  SELECT queue_sending(array_agg(id), 5) INTO queued FROM posted;
  RETURN queued;
END $$;

REVOKE ALL ON FUNCTION queue_asset_notices(date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_asset_notices(date, timestamptz) TO pledgebook_app;
