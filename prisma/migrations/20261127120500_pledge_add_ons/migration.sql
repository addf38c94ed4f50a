-- CreateTable
CREATE TABLE "pledge_add_on" (
    "pledge_id" BIGINT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "price" BIGINT NOT NULL,

    CONSTRAINT "pledge_add_on_pkey" PRIMARY KEY ("pledge_id","slug")
);

-- AddForeignKey
ALTER TABLE "pledge_add_on" ADD CONSTRAINT "pledge_add_on_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE pledge_add_on ADD CONSTRAINT pledge_add_on_price CHECK (price > 0);
GRANT SELECT ON pledge_add_on TO pledgebook_app;

-- It gets the add-ons, and returns why there is no place as store_pledge does.
DROP FUNCTION IF EXISTS take_level(text, int, int, uuid, timestamptz, bigint);
