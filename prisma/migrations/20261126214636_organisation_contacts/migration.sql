-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "slug" TEXT NOT NULL DEFAULT gen_random_uuid();

-- AlterTable
ALTER TABLE "organisation_contact" ADD COLUMN     "invited_at" TIMESTAMPTZ(3);

-- As organisation_slug names new ones; of several with the same name the later have their id behind it.
WITH named AS (
  SELECT id, COALESCE(NULLIF(trim('-' FROM left(regexp_replace(lower(regexp_replace(normalize(public_name, NFKD), '[\u0300-\u036f]', '', 'g')), '[^a-z0-9]+', '-', 'g'), 60)), ''), 'organisation') AS slug
  FROM organisation
), numbered AS (
  SELECT id, slug, row_number() OVER (PARTITION BY slug ORDER BY id) AS place FROM named
)
UPDATE organisation o SET slug = n.slug || CASE WHEN n.place > 1 THEN '-' || o.id ELSE '' END FROM numbered n WHERE n.id = o.id;

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

ALTER TABLE organisation ADD CONSTRAINT organisation_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE organisation_contact DROP CONSTRAINT organisation_contact_status;
ALTER TABLE organisation_contact ADD CONSTRAINT organisation_contact_status CHECK (status IN ('pending', 'confirmed', 'invited'));
ALTER TABLE organisation_contact ADD CONSTRAINT organisation_contact_invited CHECK (status <> 'invited' OR user_id IS NULL);
CREATE INDEX organisation_contact_invited_email ON organisation_contact (email) WHERE status = 'invited';

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''contact-invited''::text, ');
END $$;
