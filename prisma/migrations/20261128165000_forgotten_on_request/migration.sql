-- Who cancels a change of address can be an admin who forgets the person: the function takes the actor.
DROP FUNCTION IF EXISTS cancel_email_change(uuid, timestamptz);
