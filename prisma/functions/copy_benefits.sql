-- Copies the tier's current benefits and the add-ons into an accepted sponsorship; an add-on that the tier includes by now once, as the tier has it. If the tier no
-- longer has a benefit whose places the sponsorship has held since it was made, those places are freed: they were not promised to anybody.
CREATE OR REPLACE FUNCTION copy_benefits(p_pledge pledge) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO pledge_benefit (pledge_id, round, position, group_name, name, description, quantity, translations, slug)
  SELECT p_pledge.id, p_pledge.approval_round, row_number() OVER (ORDER BY b.position, b.id), b.group_name, COALESCE(a.name, b.name), b.description, t.quantity,
    CASE WHEN a.name IS NULL OR a.name = b.name THEN b.translations ELSE a.translations END, b.slug
  FROM tier l JOIN benefit b ON b.catalogue_id = l.catalogue_id
  LEFT JOIN tier_benefit t ON t.tier_id = l.id AND t.benefit_id = b.id
  LEFT JOIN pledge_add_on a ON a.pledge_id = p_pledge.id AND a.slug = b.slug
  WHERE l.id = p_pledge.tier_id AND (a.slug IS NOT NULL OR t.tier_id IS NOT NULL
    AND (b.capacity IS NULL OR EXISTS (SELECT FROM pledge_place p WHERE p.pledge_id = p_pledge.id AND p.kind = 'benefit' AND p.slug = b.slug)));
  PERFORM free_places(p_pledge.id, 0, ARRAY(
    SELECT slug FROM pledge_place WHERE pledge_id = p_pledge.id AND kind = 'benefit'
    EXCEPT SELECT b.slug FROM tier_benefit t JOIN benefit b ON b.id = t.benefit_id WHERE t.tier_id = p_pledge.tier_id
    EXCEPT SELECT slug FROM pledge_add_on WHERE pledge_id = p_pledge.id));
END $$;

REVOKE ALL ON FUNCTION copy_benefits(pledge) FROM PUBLIC;
