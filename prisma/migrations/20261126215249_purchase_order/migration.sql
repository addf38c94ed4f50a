-- AlterTable
ALTER TABLE "pledge" ADD COLUMN     "purchase_order" TEXT NOT NULL DEFAULT '';

ALTER TABLE pledge ADD CONSTRAINT pledge_purchase_order CHECK (length(purchase_order) <= 100 AND (purchase_order = '' OR kind = 'sponsorship'));
