-- The policy limit counts what a person pledges in a window of days.
ALTER TABLE "campaign" ADD COLUMN     "policy_days" INTEGER;
UPDATE campaign SET policy_days = 30;
ALTER TABLE "campaign" ALTER COLUMN "policy_days" SET NOT NULL;
ALTER TABLE campaign ADD CONSTRAINT campaign_policy_days CHECK (policy_days BETWEEN 1 AND 3650);

-- A name is public only after somebody on the staff has looked at it.
ALTER TABLE "pledge" ADD COLUMN     "message_looked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "name_look" TEXT NOT NULL DEFAULT 'waiting';
ALTER TABLE pledge ADD CONSTRAINT pledge_name_look CHECK (name_look IN ('waiting', 'shown', 'hidden', 'earlier'));

-- An approval by reviewers was a look. Every other name that is public today stays public.
UPDATE pledge p SET name_look = 'shown'
WHERE show_name AND display_name <> '' AND review = 'approved'
  AND EXISTS (SELECT FROM pledge_approval a WHERE a.pledge_id = p.id AND a.round = p.approval_round);
UPDATE pledge SET name_look = 'earlier'
WHERE show_name AND display_name <> '' AND review = 'approved' AND name_look = 'waiting' AND kind <> 'sponsorship'
  AND (kind <> 'membership' OR term_from IS NOT NULL);
UPDATE pledge p SET message_looked = true
FROM event e WHERE e.stream = 'pledge' AND e.stream_id = p.id::text AND e.type IN ('message-shown', 'message-hidden');

-- What is public. Queries repeat this condition word by word, so that they can use the indexes.
DROP INDEX pledge_shown, pledge_shown_name;
CREATE INDEX pledge_shown ON pledge (campaign_id, created_at DESC, id DESC)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> '' AND name_look IN ('shown', 'earlier') AND (kind <> 'membership' OR term_from IS NOT NULL);
CREATE INDEX pledge_shown_name ON pledge USING gin (folded_name gin_trgm_ops)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> '' AND name_look IN ('shown', 'earlier') AND (kind <> 'membership' OR term_from IS NOT NULL);

-- What waits for a look at the desk, oldest first.
CREATE INDEX pledge_to_look ON pledge (created_at, id)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> ''
    AND (name_look = 'waiting' OR message <> '' AND NOT message_looked AND name_look <> 'hidden');
