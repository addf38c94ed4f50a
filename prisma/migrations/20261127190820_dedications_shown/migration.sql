-- A dedication is shown with its supporter's name, once staff have looked at it. Earlier ones were given without saying so, and stay out of sight.
ALTER TABLE "pledge" ADD COLUMN     "dedication_consent" BOOLEAN NOT NULL DEFAULT false;

DROP INDEX pledge_to_look;
CREATE INDEX pledge_to_look ON pledge (created_at, id)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> ''
    AND (name_look = 'waiting' OR (message <> '' OR dedication_consent) AND message_consent AND NOT message_looked AND name_look <> 'hidden');

-- Still as strict: what is shown is there, and a dedication to show has a kind and a name.
ALTER TABLE pledge DROP CONSTRAINT pledge_shown_message,
  ADD CONSTRAINT pledge_shown_message CHECK (NOT show_message OR message <> '' OR dedication_consent),
  ADD CONSTRAINT pledge_dedication_consent CHECK (NOT dedication_consent OR dedication <> 'none' AND dedication_name <> '');
