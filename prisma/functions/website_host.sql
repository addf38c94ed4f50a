-- The host of a URL in its normal form, without `www.`: the same result as websiteHost of the domain.
CREATE OR REPLACE FUNCTION website_host(p_website text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT rtrim(regexp_replace(COALESCE(lower(substring(p_website FROM '^https?://([^/:?#]+)')), ''), '^www\.', ''), '.')
$$;

REVOKE ALL ON FUNCTION website_host(text) FROM PUBLIC;
