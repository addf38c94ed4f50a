-- CreateTable
CREATE TABLE "delivery_file" (
    "delivery_id" BIGINT NOT NULL,
    "file_key" TEXT NOT NULL,
    "file_type" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "delivery_file_pkey" PRIMARY KEY ("delivery_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "delivery_file_file_key_key" ON "delivery_file"("file_key");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_file_event_id_key" ON "delivery_file"("event_id");

-- AddForeignKey
ALTER TABLE "delivery_file" ADD CONSTRAINT "delivery_file_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "benefit_delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_file" ADD CONSTRAINT "delivery_file_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE delivery_file ADD CONSTRAINT delivery_file_type CHECK (file_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp'));
GRANT SELECT ON delivery_file TO pledgebook_app;
