import { inDatabase } from './database.ts';

/** What the button about a new member of staff says, who has a session. */
export async function generatedStaff(before: string, after = ''): Promise<string> {
  const email = `generated-${crypto.randomUUID()}@example.org`;
  const [person] = await inDatabase<{ id: string }>('INSERT INTO person (email) VALUES ($1) RETURNING id', [email]);
  await inDatabase(
    `SELECT change_role(jsonb_build_object('user', $1::text, 'role', 'editor', 'grant', true, 'actorKind', 'system', 'by', 'test', 'at', now()))`,
    [person?.id],
  );
  await inDatabase(
    `INSERT INTO session (session_token, user_id, expires) SELECT encode(sha256(convert_to($1::text, 'UTF8')), 'hex'), $1::uuid, now() + interval '1 hour'`,
    [person?.id],
  );
  return `${before} ${email}${after}`;
}

/** What an admin enters for somebody who has lost their mailbox. */
export async function lostMailbox(): Promise<Readonly<Record<'email' | 'newEmail' | 'reason', string>>> {
  const [email, newEmail] = [`lost-${crypto.randomUUID()}@example.org`, `fresh-${crypto.randomUUID()}@example.org`];
  await inDatabase('INSERT INTO person (email) VALUES ($1)', [email]);
  return { email, newEmail, reason: 'They called.' };
}
