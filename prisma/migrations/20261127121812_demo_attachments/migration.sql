-- CreateTable
CREATE TABLE "demo_attachment" (
    "email_id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "demo_attachment_pkey" PRIMARY KEY ("email_id","name")
);

-- AddForeignKey
ALTER TABLE "demo_attachment" ADD CONSTRAINT "demo_attachment_email_id_fkey" FOREIGN KEY ("email_id") REFERENCES "demo_email"("email_id") ON DELETE CASCADE ON UPDATE CASCADE;
GRANT SELECT, INSERT ON demo_attachment TO pledgebook_app;
