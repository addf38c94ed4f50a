-- A session's token is stored as its hash, as a link's is; those that are open stay open. A process of the version before finds none of them: during the
-- deployment its requests are answered as a visitor's.
ALTER TABLE "session" ADD COLUMN "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, ADD COLUMN "device" TEXT NOT NULL DEFAULT '/';

UPDATE session SET session_token = encode(sha256(convert_to(session_token, 'UTF8')), 'hex');

ALTER TABLE "session" ADD CONSTRAINT session_token_is_a_hash CHECK (session_token ~ '^[0-9a-f]{64}$');
