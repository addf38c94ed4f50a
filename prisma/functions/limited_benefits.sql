-- The slugs of the limited benefits that a level includes or that are added to it, in the order in which their places are locked.
CREATE OR REPLACE FUNCTION limited_benefits(p_tier int, p_add_ons text[]) RETURNS TABLE (slug text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT b.slug FROM tier t JOIN benefit b ON b.catalogue_id = t.catalogue_id
  WHERE t.id = p_tier AND b.capacity IS NOT NULL
    AND (b.slug = ANY(p_add_ons) OR EXISTS (SELECT FROM tier_benefit l WHERE l.tier_id = t.id AND l.benefit_id = b.id))
  ORDER BY b.slug
$$;

REVOKE ALL ON FUNCTION limited_benefits(int, text[]) FROM PUBLIC;
