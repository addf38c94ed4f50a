-- CreateTable
CREATE TABLE "pledge_assignment" (
    "pledge_id" BIGINT NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_assignment_pkey" PRIMARY KEY ("pledge_id")
);

-- CreateIndex
CREATE INDEX "pledge_assignment_reviewer_id_idx" ON "pledge_assignment"("reviewer_id");

-- AddForeignKey
ALTER TABLE "pledge_assignment" ADD CONSTRAINT "pledge_assignment_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_assignment" ADD CONSTRAINT "pledge_assignment_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by functions alone, with its event.
GRANT SELECT ON pledge_assignment TO pledgebook_app;

DO $$
DECLARE
  streams text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
BEGIN
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(streams, 'ARRAY[', 'ARRAY[''assignment''::text, ');
END $$;

-- The trigger's function is in prisma/functions, which are applied after the migrations: it replaces this one.
CREATE FUNCTION end_own_assignments() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER contact_assignments AFTER INSERT OR UPDATE OF user_id, organisation_id ON organisation_contact FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL AND NEW.organisation_id IS NOT NULL) EXECUTE FUNCTION end_own_assignments();
CREATE TRIGGER pledge_assignments AFTER UPDATE OF supporter_id, organisation_id ON pledge FOR EACH ROW EXECUTE FUNCTION end_own_assignments();
