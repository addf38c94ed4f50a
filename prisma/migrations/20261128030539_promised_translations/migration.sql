-- AlterTable
ALTER TABLE "pledge_benefit" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "pledge_add_on" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';
