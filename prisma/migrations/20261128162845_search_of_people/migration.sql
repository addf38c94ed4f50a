-- The desk finds people by the words of their name or address, also those who never pledged.
CREATE INDEX person_search ON person USING gin (fold_name(COALESCE(name, '') || ' ' || email) gin_trgm_ops) WHERE merged_into IS NULL;
