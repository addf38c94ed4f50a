-- The host of a web address in its normal form, without `www.`: what websiteHost of the domain says of it.
CREATE OR REPLACE FUNCTION website_host(p_website text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT rtrim(regexp_replace(COALESCE(lower(substring(p_website FROM '^https?://([^/:?#]+)')), ''), '^www\.', ''), '.')
$$;

REVOKE ALL ON FUNCTION website_host(text) FROM PUBLIC;
