-- The page of a pledge names other supporters with the same name, found in time that does not depend on how many people there are.
CREATE INDEX person_folded_name ON person USING hash (fold_name(name)) WHERE name IS NOT NULL;
