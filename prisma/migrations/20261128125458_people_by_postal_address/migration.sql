-- Records that may be of the same person have the same postal address: found by it, not among everybody of the same name.
CREATE INDEX person_folded_address ON person USING hash (fold_name(postal_address)) WHERE postal_address IS NOT NULL;
