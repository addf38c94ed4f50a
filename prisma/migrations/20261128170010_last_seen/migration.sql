-- When a person was last here outlives their sessions. What the sessions that are still there know is taken over, and of the staff what they did last.
ALTER TABLE "person" ADD COLUMN "last_seen_at" TIMESTAMPTZ(3);

UPDATE person p SET last_seen_at = s.seen FROM (SELECT user_id, max(last_seen_at) AS seen FROM session GROUP BY user_id) s WHERE s.user_id = p.id;
UPDATE person p SET last_seen_at = (SELECT max(e.at) FROM event e WHERE e.actor_id = p.id)
WHERE last_seen_at IS NULL AND EXISTS (SELECT FROM staff_role WHERE user_id = p.id);
