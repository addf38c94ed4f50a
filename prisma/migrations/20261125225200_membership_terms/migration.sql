-- The years of members, at most one for each membership pledge. Two terms of one person never overlap.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE "membership_term" (
    "pledge_id" BIGINT NOT NULL,
    "person_id" UUID NOT NULL,
    "class" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE,

    CONSTRAINT "membership_term_pkey" PRIMARY KEY ("pledge_id")
);
ALTER TABLE "membership_term" ADD CONSTRAINT "membership_term_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "membership_term" ADD CONSTRAINT "membership_term_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE membership_term
  ADD CONSTRAINT membership_term_days CHECK (last_day IS NULL OR last_day >= first_day),
  ADD CONSTRAINT membership_term_apart EXCLUDE USING gist (person_id WITH =, daterange(first_day, last_day, '[]') WITH &&);
CREATE INDEX "membership_term_person_id_first_day_idx" ON "membership_term"("person_id", "first_day");
GRANT SELECT ON membership_term TO pledgebook_app;

-- Terms of memberships accepted so far: of paid ones only once their price has arrived. Paid ones come first and keep their days; one that
-- overlaps another of the same person follows the last.
DO $$
DECLARE
  member record;
  starts date;
BEGIN
  FOR member IN
    SELECT p.id, p.supporter_id, p.membership_class, p.term_from, p.term_until FROM pledge p
    WHERE p.kind = 'membership' AND p.review = 'approved'
      AND p.amount <= (SELECT COALESCE(sum(settled), 0) FROM ledger_entry e WHERE e.pledge_id = p.id)
    ORDER BY p.amount = 0, p.term_from, p.id
  LOOP
    starts := member.term_from;
    IF EXISTS (SELECT FROM membership_term t WHERE t.person_id = member.supporter_id
      AND daterange(t.first_day, t.last_day, '[]') && daterange(starts, (starts + interval '1 year')::date)) THEN
      SELECT max(last_day) + 1 INTO starts FROM membership_term WHERE person_id = member.supporter_id;
    END IF;
    INSERT INTO membership_term (pledge_id, person_id, class, first_day, last_day)
    VALUES (member.id, member.supporter_id, member.membership_class, starts, (starts + interval '1 year')::date - 1);
  END LOOP;
END $$;

-- A membership's pledge shows the days of its term, none before it begins.
UPDATE pledge p SET term_from = t.first_day, term_until = t.last_day
FROM pledge m LEFT JOIN membership_term t ON t.pledge_id = m.id WHERE m.id = p.id AND p.kind = 'membership';

-- Nobody is listed as a member before their term is set.
DROP INDEX pledge_shown, pledge_shown_name;
CREATE INDEX pledge_shown ON pledge (campaign_id, created_at DESC, id DESC)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> '' AND (kind <> 'membership' OR term_from IS NOT NULL);
CREATE INDEX pledge_shown_name ON pledge USING gin (lower(display_name) gin_trgm_ops)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> '' AND (kind <> 'membership' OR term_from IS NOT NULL);

-- Memberships that wait for their price: the daily release asks for them.
CREATE INDEX pledge_unpaid_membership ON pledge (decided_at) WHERE kind = 'membership' AND review = 'approved' AND term_from IS NULL;
