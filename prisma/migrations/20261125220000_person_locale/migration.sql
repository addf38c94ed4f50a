-- The language a person reads and gets email in; null until they choose one: then the site's default.
ALTER TABLE "person" ADD COLUMN     "locale" TEXT;

ALTER TABLE person ADD CONSTRAINT person_locale CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
