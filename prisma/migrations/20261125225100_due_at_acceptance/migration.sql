-- Due dates and the terms of sponsorships begin at acceptance. A pledge keeps its plan; the dated instalments are written when it is accepted.
ALTER TABLE "campaign" ADD COLUMN     "days_to_pay" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "sponsorship_days_to_pay" INTEGER NOT NULL DEFAULT 30;
ALTER TABLE "campaign" ALTER COLUMN "days_to_pay" DROP DEFAULT,
ALTER COLUMN "sponsorship_days_to_pay" DROP DEFAULT;
ALTER TABLE campaign ADD CONSTRAINT campaign_days_to_pay CHECK (days_to_pay BETWEEN 0 AND 366 AND sponsorship_days_to_pay BETWEEN 0 AND 366);

ALTER TABLE "pledge" ADD COLUMN     "every_months" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "parts" INTEGER NOT NULL DEFAULT 0;

-- The plan as the instalments of every pledge so far tell it. Those of pledges that wait stay as an earlier plan, which counts no more.
UPDATE pledge p SET parts = i.parts, every_months = i.every_months
FROM (
  SELECT pledge_id, count(*) AS parts,
    COALESCE(max(extract(year FROM due) * 12 + extract(month FROM due)) FILTER (WHERE seq = 2)
      - max(extract(year FROM due) * 12 + extract(month FROM due)) FILTER (WHERE seq = 1), 0) AS every_months
  FROM instalment WHERE (pledge_id, plan) IN (SELECT pledge_id, max(plan) FROM instalment GROUP BY pledge_id)
  GROUP BY pledge_id
) i
WHERE i.pledge_id = p.id;

ALTER TABLE "pledge" ALTER COLUMN "every_months" DROP DEFAULT,
ALTER COLUMN "parts" DROP DEFAULT,
ALTER COLUMN "term_from" DROP NOT NULL;
ALTER TABLE pledge ADD CONSTRAINT pledge_plan CHECK (parts >= 0 AND (parts = 0) = (amount = 0) AND every_months >= CASE WHEN parts > 1 THEN 1 ELSE 0 END);

-- A term's last day is the day before its anniversary. A gift has no term; a sponsorship has one while it is accepted.
UPDATE pledge SET term_until = term_until - 1 WHERE term_until IS NOT NULL;
UPDATE pledge SET term_from = NULL, term_until = NULL WHERE kind = 'one-time' OR (kind = 'sponsorship' AND review <> 'approved');
