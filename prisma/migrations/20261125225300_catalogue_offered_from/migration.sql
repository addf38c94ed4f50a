-- A catalogue year is on offer from a day on; without one it is a draft.
ALTER TABLE "catalogue_year" ADD COLUMN     "offered_from" DATE;
-- What is on offer stays on offer: from the year's first day, or from the day before it was published, which is past in every time zone.
UPDATE catalogue_year SET offered_from = least(make_date(year, 1, 1), (published_at AT TIME ZONE 'UTC')::date - 1) WHERE published_at IS NOT NULL;
ALTER TABLE "catalogue_year" DROP COLUMN "published_at";
