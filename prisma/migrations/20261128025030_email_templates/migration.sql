-- CreateTable
CREATE TABLE "email_text" (
    "kind" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "email_text_pkey" PRIMARY KEY ("kind","lang","key")
);

ALTER TABLE "email_text" ADD CONSTRAINT email_text_length CHECK (text <> '' AND length(text) <= 2000);
GRANT SELECT ON email_text TO pledgebook_app;

-- Texts of emails that staff change.
DO $$
DECLARE
  streams text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
BEGIN
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(streams, 'ARRAY[', 'ARRAY[''email-template''::text, ');
END $$;
