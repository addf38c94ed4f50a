import { expect, type APIRequestContext } from 'playwright/test';
import { inDatabase } from './database.ts';
import { decode } from './html-form.ts';

/** An email in the demonstration's mailbox. */
export type Email = Readonly<{ subject: string; text: string }>;

/** The emails to an address, newest first. */
async function readEmails(request: APIRequestContext, to: string): Promise<Email[]> {
  const answer = await request.get(`/demo/mailbox?to=${encodeURIComponent(to)}`);
  const html = await answer.text();
  return [...html.matchAll(/<details[\s\S]*?<\/details>/g)].map(([item]) => ({
    subject: decode(/<summary[^>]*><span[^>]*>([\s\S]*?)<\/span>/.exec(item)?.[1] ?? '').replaceAll('<!-- -->', ''),
    text: decode(/<pre[^>]*>([\s\S]*?)<\/pre>/.exec(item)?.[1] ?? '').replaceAll('<!-- -->', ''),
  }));
}

/** Sends the emails at once that wait because a decision can still be undone. */
async function sendNow(to: string): Promise<void> {
  await inDatabase(
    `SELECT graphile_worker.reschedule_jobs(array_agg(j.id), run_at := now())
     FROM graphile_worker.jobs j JOIN email m ON j.key = 'email:' || m.id LEFT JOIN person p ON p.id = m.recipient_id LEFT JOIN dedication_card c ON m.dedup_key = 'card:' || c.pledge_id
     WHERE $1 IN (p.email, c.email) AND j.attempts = 0 AND j.run_at > now() HAVING count(*) > 0`,
    [to],
  );
}

/** Waits for an email to an address whose subject and text contain these words. */
export async function waitForEmail(request: APIRequestContext, to: string, words: readonly string[]): Promise<Email> {
  let found: Email | undefined;
  await sendNow(to);
  await expect
    .poll(
      async () => {
        const emails = await readEmails(request, to);
        found = emails.find(({ subject, text }) => words.every((word) => `${subject}\n${text}`.includes(word)));
        return found !== undefined;
      },
      // The first document of a worker takes some seconds to make.
      { message: `an email to ${to} with ${words.join(', ')}`, intervals: [50, 100, 200], timeout: 20_000 },
    )
    .toBe(true);
  return found as Email;
}

const LINK = /(?:\/[a-z]{2})?\/sign-in\/confirm\?token=[\w-]+/g;

/** The sign-in links sent to an address, newest first, as paths of this site. */
export async function readLinks(request: APIRequestContext, to: string): Promise<string[]> {
  const emails = await readEmails(request, to);
  return emails.flatMap(({ text }) => text.match(LINK) ?? []);
}

/** Waits for a new sign-in link to an address. */
export async function waitForLink(
  request: APIRequestContext,
  to: string,
  before: readonly string[] = [],
): Promise<string> {
  let fresh: string | undefined;
  await expect
    .poll(
      async () => {
        fresh = (await readLinks(request, to)).find((link) => !before.includes(link));
        return fresh;
      },
      { message: `a sign-in link to ${to}`, intervals: [50, 100, 200] },
    )
    .toBeDefined();
  return fresh as string;
}
