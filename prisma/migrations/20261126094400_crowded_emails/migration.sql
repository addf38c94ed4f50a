-- The function takes whether the email waits behind the others; prisma/functions/ has the new one, which a process of the version before can call too.
DROP FUNCTION IF EXISTS post_sign_in_email(uuid);
