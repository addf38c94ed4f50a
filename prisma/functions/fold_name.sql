-- A text as names are searched: without accents, case and invisible characters, with one kind of apostrophe, hyphen and space. The one folding of stored names
-- and of what is searched for. A change needs a migration that folds the stored names again and rebuilds the
-- columns and indexes over this function (organisation.search, organisation_name, event_private_note, person_folded_name, person_folded_address, person_search).
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
GRANT EXECUTE ON FUNCTION fold_name(text) TO pledgebook_app;
