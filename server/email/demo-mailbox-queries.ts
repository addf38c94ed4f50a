import { getEnv } from '#server/env';
import { findDemoLetters } from '#server/email/email-store';

/** A letter of the demonstration's mailbox; `at` RFC 3339. */
export type DemoLetterView = Readonly<{
  id: string;
  to: string;
  kind: string;
  subject: string;
  at: string;
  text: string;
  links: string[];
}>;

/** The newest letters, to everyone or to one address; null where this is no demonstration or a mail server takes the letters. */
export async function listDemoLetters(to: string | null): Promise<DemoLetterView[] | null> {
  const { DEMO, SMTP_URL, SITE_URL } = getEnv();
  if (!DEMO || SMTP_URL) return null;
  const rows = await findDemoLetters(to?.trim().toLowerCase() || null);
  return rows.map(({ letterId, recipient, subject, text, at, letter }) => ({
    id: String(letterId),
    to: recipient,
    kind: letter.kind,
    subject,
    at: at.toISOString(),
    text,
    links: text.split('\n').filter((line) => line.startsWith(`${SITE_URL}/`)),
  }));
}
