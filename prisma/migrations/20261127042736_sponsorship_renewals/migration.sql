-- AlterTable
ALTER TABLE "pledge" ADD COLUMN     "first_year" INTEGER;

-- Until now the places of a sponsorship counted from the year in which it was made.
UPDATE pledge p SET first_year = extract(year FROM p.created_at AT TIME ZONE c.time_zone)::int FROM campaign c WHERE c.id = p.campaign_id AND p.kind = 'sponsorship';
ALTER TABLE pledge ADD CONSTRAINT pledge_first_year CHECK ((kind = 'sponsorship') = (first_year IS NOT NULL));

-- Nothing is renewed twice.
CREATE UNIQUE INDEX pledge_renewed_once ON pledge (renews_id) WHERE review NOT IN ('declined', 'withdrawn');

-- They take the time too, because the places of those who may still renew are kept.
DROP FUNCTION IF EXISTS first_full_year(text, text, int, int);
DROP FUNCTION IF EXISTS full_year_for(text, int, int, uuid, timestamptz);
DROP FUNCTION IF EXISTS is_line_served(text, text, int, uuid);
DROP FUNCTION IF EXISTS take_level(text, int, int, uuid, timestamptz);
DROP FUNCTION IF EXISTS take_places(text, text, int, int);
DROP FUNCTION IF EXISTS hold_places(bigint, int, int, int);
DROP FUNCTION IF EXISTS restore_sponsorship(pledge, jsonb);

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''sponsorship-ends-soon''::text, ''sponsorship-ended''::text, ');
END $$;

-- A renewal that is ended before its term begins has no day.
ALTER TABLE pledge DROP CONSTRAINT pledge_term, ADD CONSTRAINT pledge_term CHECK (term_until IS NULL OR term_until >= term_from - 1);
