-- CreateTable
CREATE TABLE "record_opening" (
    "pledge_id" BIGINT NOT NULL,
    "person_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_opening_pkey" PRIMARY KEY ("pledge_id","person_id")
);

-- CreateIndex
CREATE INDEX "record_opening_person_id_idx" ON "record_opening"("person_id");

-- AddForeignKey
ALTER TABLE "record_opening" ADD CONSTRAINT "record_opening_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_opening" ADD CONSTRAINT "record_opening_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON record_opening TO pledgebook_app;
