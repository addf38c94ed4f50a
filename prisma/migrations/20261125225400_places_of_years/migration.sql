-- Places of levels and limited benefits, counted per calendar year by slug: a sponsorship holds one in every year of its term.
CREATE TABLE "place_year" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "place_year_pkey" PRIMARY KEY ("kind","slug","year")
);
ALTER TABLE place_year ADD CONSTRAINT place_year_kind CHECK (kind IN ('tier', 'benefit')), ADD CONSTRAINT place_year_taken CHECK (taken >= 0);

ALTER TABLE "pledge_place" RENAME TO "pledge_place_before";
ALTER TABLE pledge_place_before RENAME CONSTRAINT pledge_place_pkey TO pledge_place_before_pkey;

CREATE TABLE "pledge_place" (
    "pledge_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "year" INTEGER NOT NULL,

    CONSTRAINT "pledge_place_pkey" PRIMARY KEY ("pledge_id","kind","slug","year")
);
CREATE INDEX "pledge_place_kind_slug_year_idx" ON "pledge_place"("kind", "slug", "year");

-- Every sponsorship that waits or is accepted holds the years from its submission on; also one whose place an undone approval had freed.
WITH live AS (
  SELECT p.id, p.tier_id, extract(year FROM p.created_at AT TIME ZONE c.time_zone)::int AS first, p.term_years AS years
  FROM pledge p JOIN campaign c ON c.id = p.campaign_id
  WHERE p.kind = 'sponsorship' AND p.review IN ('submitted', 'needs-info', 'approved')
)
INSERT INTO pledge_place (pledge_id, kind, slug, year)
SELECT l.id, 'tier', t.slug, y FROM live l JOIN tier t ON t.id = l.tier_id, generate_series(l.first, l.first + l.years - 1) y
UNION
SELECT l.id, 'benefit', b.slug, y FROM live l JOIN pledge_place_before h ON h.pledge_id = l.id JOIN benefit b ON b.id = h.benefit_id,
  generate_series(l.first, l.first + l.years - 1) y;
INSERT INTO place_year (kind, slug, year, taken) SELECT kind, slug, year, count(*) FROM pledge_place GROUP BY kind, slug, year;

ALTER TABLE "pledge_place" ADD CONSTRAINT "pledge_place_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pledge_place" ADD CONSTRAINT "pledge_place_kind_slug_year_fkey" FOREIGN KEY ("kind", "slug", "year") REFERENCES "place_year"("kind", "slug", "year") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP TABLE "pledge_place_before";

ALTER TABLE "tier" DROP COLUMN "taken";
ALTER TABLE "benefit" DROP COLUMN "taken";
ALTER TABLE "pledge" DROP COLUMN "place_held";
DROP FUNCTION IF EXISTS hold_tier(int);
DROP FUNCTION IF EXISTS hold_benefits(bigint, int);
DROP FUNCTION IF EXISTS free_places(bigint, int);

GRANT SELECT ON place_year, pledge_place TO pledgebook_app;
