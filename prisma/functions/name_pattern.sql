-- The LIKE pattern for a folded text that contains this word. Every character of the word is taken literally.
CREATE OR REPLACE FUNCTION name_pattern(p_word text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT '%' || regexp_replace(fold_name(p_word), '([\\%_])', '\\\1', 'g') || '%'
$$;

REVOKE ALL ON FUNCTION name_pattern(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION name_pattern(text) TO pledgebook_app;
