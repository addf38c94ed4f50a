-- What Prisma's language cannot say: checks, indexes with conditions, and the narrow rights of the running application.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ---- checks ----

ALTER TABLE person ADD CONSTRAINT person_email_lower CHECK (email = lower(email) AND length(email) <= 254);

ALTER TABLE campaign
  ADD CONSTRAINT campaign_days CHECK (first_day <= last_day),
  ADD CONSTRAINT campaign_amounts CHECK (least > 0 AND least <= greatest AND goal > 0 AND policy_limit >= 0 AND two_reviewers_above >= policy_limit);

ALTER TABLE tier
  ADD CONSTRAINT tier_places CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity)),
  ADD CONSTRAINT tier_price CHECK (price >= 0);

ALTER TABLE benefit ADD CONSTRAINT benefit_places CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity));
ALTER TABLE tier_benefit ADD CONSTRAINT tier_benefit_quantity CHECK (quantity IS NULL OR quantity > 0);

ALTER TABLE pledge
  ADD CONSTRAINT pledge_reference CHECK (reference ~ '^PB-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$'),
  ADD CONSTRAINT pledge_amount CHECK (amount >= 0),
  ADD CONSTRAINT pledge_term CHECK (term_until IS NULL OR term_until >= term_from),
  ADD CONSTRAINT pledge_kind_fields CHECK (
    CASE kind
      WHEN 'one-time' THEN programme_id IS NOT NULL AND amount > 0 AND tier_id IS NULL AND membership_class IS NULL
      WHEN 'membership' THEN membership_class IS NOT NULL AND tier_id IS NULL
        AND (hours_per_month IS NULL) = (area IS NULL)
      WHEN 'sponsorship' THEN tier_id IS NOT NULL AND organisation_id IS NOT NULL AND term_years BETWEEN 1 AND 5 AND tier_price IS NOT NULL
    END),
  ADD CONSTRAINT pledge_recognition CHECK (recognition IN ('named', 'named-without-amount', 'anonymous')),
  ADD CONSTRAINT pledge_dedication CHECK (dedication IN ('none', 'honour', 'memory')),
  ADD CONSTRAINT pledge_message CHECK (length(message) <= 1000 AND length(display_name) <= 200 AND length(dedication_name) <= 200);

ALTER TABLE instalment ADD CONSTRAINT instalment_amount CHECK (amount > 0 AND seq > 0 AND plan > 0);
ALTER TABLE payment ADD CONSTRAINT payment_amount CHECK ((amount > 0) = (reverses_id IS NULL) AND amount <> 0);
ALTER TABLE figure_fold ADD CONSTRAINT figure_fold_single CHECK (id = 1);
ALTER TABLE supporter_standing ADD CONSTRAINT supporter_standing_counted CHECK (counted >= 0);
ALTER TABLE letter ADD CONSTRAINT letter_state CHECK (state IN ('waiting', 'sent', 'dropped', 'failed'));

-- ---- indexes with conditions: the review queue, oldest first, and the desk's search ----

-- With the columns the desk filters by, so that what waits is narrowed and counted from the index alone.
CREATE INDEX pledge_waiting ON pledge (created_at, id) INCLUDE (kind, programme_id, tier_id) WHERE review IN ('submitted', 'needs-info');
CREATE INDEX pledge_by_programme ON pledge (programme_id, created_at, id) WHERE programme_id IS NOT NULL;
CREATE INDEX pledge_by_tier ON pledge (tier_id, created_at, id) WHERE tier_id IS NOT NULL;
CREATE INDEX pledge_reference_prefix ON pledge (reference text_pattern_ops);
CREATE INDEX pledge_search ON pledge USING gin (search gin_trgm_ops);
CREATE INDEX pledge_by_state ON pledge (review, created_at, id);
CREATE INDEX pledge_by_kind ON pledge (kind, created_at, id);
CREATE INDEX letter_unsent ON letter (id) WHERE state IN ('waiting', 'failed');

-- ---- the ledger as the figures see it: each entry once per dimension it counts in ----

CREATE VIEW ledger_by_dimension AS
SELECT e.xid, e.campaign_id, d.dimension, d.key, e.promised, e.ended, e.released, e.settled, e.excess, e.hours, e.pledges,
  e.supporters, e.in_review
FROM ledger_entry e
CROSS JOIN LATERAL (VALUES
  ('all', ''),
  ('kind', e.kind::text),
  ('programme', e.programme_id::text),
  ('due-month', to_char(e.due_on, 'YYYY-MM')),
  ('due-day', to_char(e.due_on, 'YYYY-MM-DD'))
) AS d (dimension, key)
WHERE d.key IS NOT NULL;

INSERT INTO figure_fold (id, watermark) VALUES (1, pg_current_xact_id());

-- ---- the running application: reads everything, writes facts only through the functions of the next migration ----

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pledgebook_app') THEN
    CREATE ROLE pledgebook_app NOLOGIN;
  END IF;
EXCEPTION
  -- Another database of the same cluster was set up at the same moment: the role is there.
  WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'pledgebook_app', 'MEMBER') THEN
    EXECUTE format('GRANT pledgebook_app TO %I', current_user);
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO pledgebook_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO pledgebook_app;
GRANT INSERT, UPDATE, DELETE ON person, account, session, verification_token, staff_role, pledge_draft, rate_limit, demo_letter
  TO pledgebook_app;
GRANT INSERT ON audit_event TO pledgebook_app;
GRANT INSERT ON campaign, programme, catalogue_year, tier, benefit TO pledgebook_app;
GRANT UPDATE ON campaign, programme, catalogue_year TO pledgebook_app;
-- `taken` is kept by the functions alone, so it is not among the columns that may be updated.
GRANT UPDATE (slug, name, position, price, capacity, logo_width, published) ON tier TO pledgebook_app;
GRANT UPDATE (slug, name, description, group_name, position, capacity) ON benefit TO pledgebook_app;
GRANT INSERT, UPDATE, DELETE ON tier_benefit TO pledgebook_app;
GRANT INSERT ON letter TO pledgebook_app;
GRANT UPDATE (state, attempts, last_error, message_id, subject, sent_at) ON letter TO pledgebook_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO pledgebook_app;
