-- Queues emails about the end of sponsorships to the primary contacts of their organisations, each with its event and its job: when renewing is first offered (p_offered
-- days before the last day), a week before the place is no longer kept (p_kept days before it), and in the two weeks after it. After a standstill only the latest one
-- is sent. Nothing is sent about a sponsorship that something follows. Returns the number of emails; their keys refuse a second one whatever happens.
CREATE OR REPLACE FUNCTION queue_sponsorship_notices(p_on date, p_at timestamptz, p_offered int, p_kept int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  queued int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('queue sponsorship notices', 0));
  WITH found AS MATERIALIZED (
    SELECT l.id, l.organisation_id, l.term_until AS until, c.user_id AS person, n.days,
      'sponsorship ' || l.id || ':ends:' || l.term_until || ':' || n.days || ':' || c.user_id AS key
    FROM pledge l
    CROSS JOIN LATERAL (SELECT CASE WHEN l.term_until < p_on THEN 0 WHEN l.term_until - p_on <= p_kept + 7 THEN p_kept ELSE p_offered END AS days) n
    JOIN organisation_contact c ON c.organisation_id = l.organisation_id AND c.is_primary AND c.status = 'confirmed' AND c.user_id IS NOT NULL
    WHERE l.kind = 'sponsorship' AND l.term_until BETWEEN p_on - 14 AND p_on + p_offered AND is_last_sponsorship(l.id)
  ), posted AS (
    INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
    SELECT CASE f.days WHEN 0 THEN 'sponsorship-ended' ELSE 'sponsorship-ends-soon' END,
      append_event('organisation', f.organisation_id::text, NULL, 'renewal-notice-queued', 'system', NULL,
        jsonb_build_object('pledge', f.id::text, 'until', f.until, 'days', f.days), NULL, p_at),
      'pledge', f.id::text, f.person, p.locale, f.key
    FROM found f JOIN person p ON p.id = f.person
    WHERE NOT EXISTS (SELECT FROM email e WHERE e.dedup_key = f.key)
    RETURNING id
  )
  SELECT queue_sending(array_agg(id), 5) INTO queued FROM posted;
  RETURN queued;
END $$;

REVOKE ALL ON FUNCTION queue_sponsorship_notices(date, timestamptz, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_sponsorship_notices(date, timestamptz, int, int) TO pledgebook_app;
