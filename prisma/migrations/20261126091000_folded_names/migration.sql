-- Searches for names, by visitors and at the desk, read folded texts: without accents, case and invisible characters (fold_name).
ALTER TABLE "pledge" ADD COLUMN "folded_name" TEXT NOT NULL DEFAULT '';

-- A text as names are searched: without accents, case and invisible characters, with one kind of apostrophe, hyphen and space. The one folding of stored names
-- and of what is searched for. A change needs a migration that folds the stored names again.
CREATE OR REPLACE FUNCTION fold_name(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  -- Most names are plain ASCII and need far less.
  SELECT CASE WHEN p_text !~ '[^ -~]' THEN trim(regexp_replace(translate(lower(p_text), '`', ''''), ' +', ' ', 'g'))
  ELSE trim(regexp_replace(normalize(
    replace(replace(replace(replace(
      translate(
        lower(regexp_replace(
          normalize(translate(p_text, '’‘ʼ´`ʹʻ', ''''''''''''''''), NFKD),
          '[\u0300-\u036f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]', '', 'g')),
        'øłđðıςŧħ‐‒–—−', 'olddiσth-----'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    NFC), '\s+', ' ', 'g')) END
$$;

REVOKE ALL ON FUNCTION fold_name(text) FROM PUBLIC;

-- The trigger that keeps what searches read folded, whoever writes the pledge.
CREATE OR REPLACE FUNCTION fold_pledge() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.search := fold_name(NEW.search);
  NEW.folded_name := fold_name(NEW.display_name);
  RETURN NEW;
END $$;

REVOKE ALL ON FUNCTION fold_pledge() FROM PUBLIC;

UPDATE pledge SET search = fold_name(search), folded_name = fold_name(display_name);

CREATE TRIGGER pledge_folded BEFORE INSERT OR UPDATE OF display_name, search ON pledge FOR EACH ROW EXECUTE FUNCTION fold_pledge();
-- Also where rows are copied in with replication's rights, as a restored backup or the benchmark does.
ALTER TABLE pledge ENABLE ALWAYS TRIGGER pledge_folded;

DROP INDEX pledge_shown_name;
CREATE INDEX pledge_shown_name ON pledge USING gin (folded_name gin_trgm_ops)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> '' AND (kind <> 'membership' OR term_from IS NOT NULL);
