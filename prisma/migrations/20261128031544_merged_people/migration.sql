-- AlterTable
ALTER TABLE "person" ADD COLUMN     "merged_into" UUID;

-- CreateTable
CREATE TABLE "person_merge" (
    "id" BIGSERIAL NOT NULL,
    "from_id" UUID NOT NULL,
    "into_id" UUID NOT NULL,
    "merged_by" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "moved" JSONB NOT NULL,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_merge_from_id_idx" ON "person_merge"("from_id");

-- CreateIndex
CREATE INDEX "person_merge_into_id_idx" ON "person_merge"("into_id");

-- CreateIndex
CREATE INDEX "person_merged_into_idx" ON "person"("merged_into");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_merged_by_fkey" FOREIGN KEY ("merged_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_undone_by_fkey" FOREIGN KEY ("undone_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE person ADD CONSTRAINT person_merged_other CHECK (merged_into <> id);
ALTER TABLE person_merge
  ADD CONSTRAINT person_merge_other CHECK (from_id <> into_id),
  ADD CONSTRAINT person_merge_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL));
-- A record is merged into one other at a time.
CREATE UNIQUE INDEX person_merge_standing ON person_merge (from_id) WHERE undone_at IS NULL;

-- Written by functions alone, with its events.
GRANT SELECT ON person_merge TO pledgebook_app;

-- The functions are in prisma/functions, which are applied after the migrations: they replace these.
CREATE FUNCTION mailbox_key(p_email text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT replace(split_part(split_part(lower(p_email), '@', 1), '+', 1), '.', '') || '@' || split_part(lower(p_email), '@', 2);
$$;
CREATE FUNCTION refuse_merged_person() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
-- The page of a person names others with nearly the same address, found in time that does not depend on how many people there are.
CREATE INDEX person_mailbox ON person USING hash (mailbox_key(email));

CREATE TRIGGER pledge_not_merged BEFORE INSERT OR UPDATE OF supporter_id ON pledge FOR EACH ROW EXECUTE FUNCTION refuse_merged_person();
CREATE TRIGGER account_not_merged BEFORE INSERT OR UPDATE OF user_id ON account FOR EACH ROW EXECUTE FUNCTION refuse_merged_person();
CREATE TRIGGER session_not_merged BEFORE INSERT ON session FOR EACH ROW EXECUTE FUNCTION refuse_merged_person();
CREATE TRIGGER draft_not_merged BEFORE INSERT OR UPDATE OF user_id ON pledge_draft FOR EACH ROW WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION refuse_merged_person();
CREATE TRIGGER role_not_merged BEFORE INSERT ON staff_role FOR EACH ROW EXECUTE FUNCTION refuse_merged_person();
CREATE TRIGGER contact_not_merged BEFORE INSERT OR UPDATE OF user_id, organisation_id ON organisation_contact FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL AND NEW.organisation_id IS NOT NULL) EXECUTE FUNCTION refuse_merged_person();
CREATE TRIGGER term_not_merged BEFORE INSERT OR UPDATE OF person_id ON membership_term FOR EACH ROW EXECUTE FUNCTION refuse_merged_person();
CREATE TRIGGER waiting_not_merged BEFORE INSERT OR UPDATE OF person_id ON waiting_entry FOR EACH ROW EXECUTE FUNCTION refuse_merged_person();
CREATE TRIGGER email_change_not_merged BEFORE INSERT ON email_change FOR EACH ROW EXECUTE FUNCTION refuse_merged_person();
CREATE TRIGGER address_change_not_merged BEFORE INSERT ON address_change FOR EACH ROW EXECUTE FUNCTION refuse_merged_person();

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''records-merged''::text, ''records-separated''::text, ');
END $$;
