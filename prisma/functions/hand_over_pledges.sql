-- Gives the pledges of an organisation that a leaving contact made to its longest primary contact, who then gets their emails. Nothing happens without one.
CREATE OR REPLACE FUNCTION hand_over_pledges(p_organisation bigint, p_from uuid) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  UPDATE pledge l SET supporter_id = heir.id, search = fold_name(concat_ws(' ', l.reference, heir.name, heir.email, o.public_name))
  FROM organisation o, LATERAL (SELECT u.id, u.name, u.email FROM organisation_contact c JOIN person u ON u.id = c.user_id
    WHERE c.organisation_id = o.id AND c.is_primary AND c.status = 'confirmed' AND c.user_id <> p_from ORDER BY c.id LIMIT 1) heir
  WHERE o.id = p_organisation AND l.organisation_id = o.id AND l.supporter_id = p_from;
$$;

REVOKE ALL ON FUNCTION hand_over_pledges(bigint, uuid) FROM PUBLIC;
