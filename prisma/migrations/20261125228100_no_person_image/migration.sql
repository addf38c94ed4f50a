-- Nothing ever wrote a person's picture or showed one.
ALTER TABLE "person" DROP COLUMN "image";
