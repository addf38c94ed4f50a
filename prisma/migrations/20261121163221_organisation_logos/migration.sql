-- CreateTable
CREATE TABLE "organisation_logo" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" BIGINT NOT NULL,
    "name" UUID NOT NULL DEFAULT gen_random_uuid(),
    "theme" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_logo_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_logo_name_key" ON "organisation_logo"("name");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_logo_organisation_id_theme_key" ON "organisation_logo"("organisation_id", "theme");

-- AddForeignKey
ALTER TABLE "organisation_logo" ADD CONSTRAINT "organisation_logo_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only what the site itself draws or re-encodes is kept and served.
ALTER TABLE organisation_logo
  ADD CONSTRAINT organisation_logo_theme CHECK (theme IN ('light', 'dark')),
  ADD CONSTRAINT organisation_logo_media_type CHECK (media_type IN ('image/svg+xml', 'image/png', 'image/webp')),
  ADD CONSTRAINT organisation_logo_size CHECK (width BETWEEN 1 AND 4096 AND height BETWEEN 1 AND 4096 AND length(bytes) BETWEEN 1 AND 1000000),
  ADD CONSTRAINT organisation_logo_alt CHECK (length(alt) BETWEEN 1 AND 200);

GRANT SELECT, INSERT, DELETE ON organisation_logo TO pledgebook_app;
GRANT USAGE ON SEQUENCE organisation_logo_id_seq TO pledgebook_app;
