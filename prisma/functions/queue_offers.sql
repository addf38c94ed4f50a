-- Queues the job that offers the free places of a level or benefit to those who wait for them; without a slug, of all.
-- With `p_from`, not before that time. Nothing happens where nobody waits.
CREATE OR REPLACE FUNCTION queue_offers(p_kind text DEFAULT NULL, p_slug text DEFAULT NULL, p_from timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM waiting_entry WHERE state IN ('waiting', 'offered') AND (p_slug IS NULL OR kind = p_kind AND slug = p_slug)) THEN
    PERFORM graphile_worker.add_job('offer-places', CASE WHEN p_slug IS NULL THEN '{}' ELSE json_build_object('kind', p_kind, 'slug', p_slug) END,
      job_key := concat_ws(' ', 'offer-places', p_kind, p_slug), run_at := p_from);
  END IF;
END $$;

REVOKE ALL ON FUNCTION queue_offers(text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_offers(text, text, timestamptz) TO pledgebook_app;
