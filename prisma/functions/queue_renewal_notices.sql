-- Queues an email to each member whose term ends within 30 days, and another within 7, unless something follows it, with its event and its job. After a standstill the
-- later one is sent alone; none is sent once the term has ended. Returns the number of emails. The keys of emails refuse a second one whatever happens.
CREATE OR REPLACE FUNCTION queue_renewal_notices(p_on date, p_at timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  queued int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('queue renewal notices', 0));
  WITH found AS MATERIALIZED (
    SELECT m.pledge_id, m.person_id, m.last_day, n.days, 'membership ' || m.pledge_id || ':ends:' || m.last_day || ':' || n.days AS key
    FROM membership_term m CROSS JOIN LATERAL (SELECT CASE WHEN m.last_day - p_on <= 7 THEN 7 ELSE 30 END AS days) n
    WHERE m.last_day BETWEEN p_on AND p_on + 30 AND is_last_membership(m.pledge_id)
      AND NOT EXISTS (SELECT FROM erasure WHERE person_id = m.person_id)
  ), posted AS (
    INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
    SELECT 'membership-ends-soon', append_event('person', f.person_id::text, NULL, 'renewal-notice-queued', 'system', NULL,
        jsonb_build_object('pledge', f.pledge_id::text, 'until', f.last_day, 'days', f.days), NULL, p_at),
      'pledge', f.pledge_id::text, f.person_id, p.locale, f.key
    FROM found f JOIN person p ON p.id = f.person_id
    WHERE NOT EXISTS (SELECT FROM email e WHERE e.dedup_key = f.key)
    RETURNING id
  )
  SELECT queue_sending(array_agg(id), 5) INTO queued FROM posted;
  RETURN queued;
END $$;

REVOKE ALL ON FUNCTION queue_renewal_notices(date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_renewal_notices(date, timestamptz) TO pledgebook_app;
