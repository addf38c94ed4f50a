-- AlterTable
ALTER TABLE "benefit" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

ALTER TABLE benefit ADD CONSTRAINT benefit_translations CHECK (jsonb_typeof(translations) = 'object');

GRANT UPDATE (translations) ON benefit TO pledgebook_app;
