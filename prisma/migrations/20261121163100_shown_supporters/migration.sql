-- The public list of supporters: newest first, and by a part of a name. Both hold only what is shown (queries repeat the condition word by
-- word, or the planner passes them by), so that a pledge in review or without a name costs its writer nothing here.

CREATE INDEX pledge_shown ON pledge (campaign_id, created_at DESC, id DESC)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> '';

CREATE INDEX pledge_shown_name ON pledge USING gin (lower(display_name) gin_trgm_ops)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> '';
