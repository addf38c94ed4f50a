-- CreateTable
CREATE TABLE "waiting_entry" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" BIGINT,
    "pledge_id" BIGINT,
    "years" INTEGER NOT NULL,
    "answers" JSONB,
    "draft_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "first_year" INTEGER,
    "last_year" INTEGER,
    "offered_at" TIMESTAMPTZ(3),
    "offer_until" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "waiting_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "waiting_entry_person_id_idx" ON "waiting_entry"("person_id");

-- CreateIndex
CREATE INDEX "waiting_entry_organisation_id_idx" ON "waiting_entry"("organisation_id");

-- CreateIndex
CREATE INDEX "waiting_entry_pledge_id_idx" ON "waiting_entry"("pledge_id");

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_kind CHECK (kind IN ('tier', 'benefit'));
ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_state CHECK (state IN ('waiting', 'offered', 'taken', 'expired', 'left', 'merged'));
ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_years CHECK (years BETWEEN 1 AND 5 AND last_year >= first_year);
ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_offer CHECK (
  num_nonnulls(first_year, last_year, offered_at, offer_until) IN (0, 4) AND (state <> 'offered' OR offered_at IS NOT NULL)
  AND offer_until > offered_at AND offer_until <= offered_at + interval '72 hours');
ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_pledge CHECK (kind <> 'benefit' OR pledge_id IS NOT NULL);
-- The answers are there only while a pledge may still be made of them.
ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_answers CHECK (answers IS NULL OR kind = 'tier' AND state NOT IN ('taken', 'left'));
ALTER TABLE waiting_entry ADD CONSTRAINT waiting_entry_closed CHECK ((closed_at IS NULL) = (state IN ('waiting', 'offered')));

-- One place in a list for each person, organisation and sponsorship.
CREATE UNIQUE INDEX waiting_entry_of_person ON waiting_entry (slug, person_id) WHERE kind = 'tier' AND state IN ('waiting', 'offered');
CREATE UNIQUE INDEX waiting_entry_of_organisation ON waiting_entry (slug, organisation_id) WHERE kind = 'tier' AND state IN ('waiting', 'offered');
CREATE UNIQUE INDEX waiting_entry_of_pledge ON waiting_entry (slug, pledge_id) WHERE kind = 'benefit' AND state IN ('waiting', 'offered');
CREATE INDEX waiting_entry_in_line ON waiting_entry (kind, slug, id) WHERE state IN ('waiting', 'offered');
GRANT SELECT ON waiting_entry TO pledgebook_app;

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
  streams text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''place-offered''::text, ');
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(streams, 'ARRAY[', 'ARRAY[''waiting''::text, ');
END $$;
