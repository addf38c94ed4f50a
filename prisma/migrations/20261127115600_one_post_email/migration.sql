-- post_email does the same.
DROP FUNCTION IF EXISTS post_organisation_email(text, bigint, bigint, uuid);
