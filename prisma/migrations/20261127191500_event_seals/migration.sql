-- CreateTable
CREATE TABLE "event_seal" (
    "seq" INTEGER NOT NULL,
    "events" BIGINT NOT NULL,
    "ids" int8multirange NOT NULL,
    "up_to" BIGINT NOT NULL,
    "settled" BIGINT NOT NULL,
    "leaves" BYTEA NOT NULL,
    "root" BYTEA NOT NULL,
    "head" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "system_identifier" BIGINT NOT NULL,

    CONSTRAINT "event_seal_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "event_root" (
    "day" DATE NOT NULL,
    "seq" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_root_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "event_check" (
    "id" SERIAL NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "events" BIGINT NOT NULL,
    "faults" INTEGER NOT NULL,

    CONSTRAINT "event_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "event_seal_up_to_idx" ON "event_seal"("up_to");

-- CreateIndex
CREATE UNIQUE INDEX "event_root_seq_key" ON "event_root"("seq");

-- AddForeignKey
ALTER TABLE "event_root" ADD CONSTRAINT "event_root_seq_fkey" FOREIGN KEY ("seq") REFERENCES "event_seal"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE event_seal
  ADD CONSTRAINT event_seal_seq CHECK (seq > 0),
  ADD CONSTRAINT event_seal_hashes CHECK (length(root) = 32 AND length(head) = 32 AND length(leaves) > 0 AND length(leaves) % 32 = 0),
  -- Hashes do not compress.
  ALTER COLUMN leaves SET STORAGE EXTERNAL;

-- Written by seal_events alone, and never changed, like the events.
GRANT SELECT ON event_seal TO pledgebook_app;
-- The worker signs a root each day: the key is among its settings, and not in the database.
GRANT SELECT, INSERT ON event_root TO pledgebook_app;
-- Written by npm run db:check, as the owner.
GRANT SELECT ON event_check TO pledgebook_app;
