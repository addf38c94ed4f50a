-- The file of an agreement goes with what else is erased of it.
ALTER TABLE agreement DROP CONSTRAINT agreement_signed;
ALTER TABLE agreement ADD CONSTRAINT agreement_signed CHECK (num_nonnulls(file_key, file_type) IN (0, 2) AND (signed_at IS NOT NULL OR file_key IS NULL)
  AND (signed_at IS NULL OR file_key IS NOT NULL OR erased_at IS NOT NULL) AND (state <> 'signed' OR signed_at IS NOT NULL) AND (state IN ('signed', 'void') OR signed_at IS NULL));
DROP INDEX agreement_named;
CREATE INDEX agreement_named ON agreement (made_at) WHERE name IS NOT NULL OR address IS NOT NULL OR tax_number IS NOT NULL OR file_key IS NOT NULL;
