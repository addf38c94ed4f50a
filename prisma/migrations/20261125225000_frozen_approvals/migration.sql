-- How many reviewers an approval takes is fixed when the pledge is made: a later change of the campaign's limit changes no pledge.
ALTER TABLE "pledge" ADD COLUMN     "approvals_needed" INTEGER;

UPDATE pledge p SET approvals_needed = CASE WHEN p.amount > c.two_reviewers_above THEN 2 ELSE 1 END FROM campaign c WHERE c.id = p.campaign_id;
-- What was approved with fewer, under an earlier limit, was approved by the rules of its day.
UPDATE pledge p SET approvals_needed = 1
WHERE p.review = 'approved' AND p.approvals_needed = 2
  AND (SELECT count(*) FROM pledge_approval a WHERE a.pledge_id = p.id AND a.round = p.approval_round) < 2;

ALTER TABLE "pledge" ALTER COLUMN "approvals_needed" SET NOT NULL;
ALTER TABLE pledge ADD CONSTRAINT pledge_approvals_needed CHECK (approvals_needed IN (1, 2));
