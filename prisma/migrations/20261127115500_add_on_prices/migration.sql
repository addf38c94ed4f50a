-- AlterTable
ALTER TABLE "benefit" ADD COLUMN     "add_on_price" BIGINT,
ADD COLUMN     "conflicts" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "tier" ADD COLUMN     "sold_apart" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE benefit ALTER COLUMN conflicts SET NOT NULL;
ALTER TABLE benefit ADD CONSTRAINT benefit_add_on_price CHECK (add_on_price > 0);

GRANT UPDATE (add_on_price, conflicts) ON benefit TO pledgebook_app;
GRANT UPDATE (sold_apart) ON tier TO pledgebook_app;
