-- CreateTable
CREATE TABLE "tag" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_tag" (
    "pledge_id" BIGINT NOT NULL,
    "tag_id" INTEGER NOT NULL,

    CONSTRAINT "pledge_tag_pkey" PRIMARY KEY ("pledge_id","tag_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tag_folded_key" ON "tag"("folded");

-- CreateIndex
CREATE INDEX "pledge_tag_tag_id_idx" ON "pledge_tag"("tag_id");

-- AddForeignKey
ALTER TABLE "pledge_tag" ADD CONSTRAINT "pledge_tag_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_tag" ADD CONSTRAINT "pledge_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by functions alone, with their events.
GRANT SELECT ON tag, pledge_tag TO pledgebook_app;

DO $$
DECLARE
  streams text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
BEGIN
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(streams, 'ARRAY[', 'ARRAY[''tag''::text, ');
END $$;
