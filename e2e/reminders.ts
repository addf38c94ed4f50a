import { expect, type APIRequestContext } from 'playwright/test';
import { inDatabase } from './database.ts';
import { waitForEmail } from './emails.ts';
import { gift, makePledge } from './pledging.ts';
import { newAddress, signIn } from './sign-in.ts';

/** A new supporter, their pledge, and the pause link in a reminder that they got, as a path of this site. The request context is then signed in. */
export async function getReminder(
  request: APIRequestContext,
): Promise<Readonly<{ email: string; reference: string; link: string; text: string }>> {
  const email = newAddress('reminded');
  await signIn(request, email);
  const { reference } = await makePledge(request, gift(5_000));
  // As the worker's run three weeks later.
  const [row] = await inDatabase<{ queued: number }>(
    "SELECT queue_reminders(current_date + 21, now() + interval '21 days', array_agg(id)) AS queued FROM person WHERE email = $1",
    [email],
  );
  expect(row?.queued).toBe(1);
  const { text } = await waitForEmail(request, email, ['Your payment of $50.00 was due on', reference]);
  return { email, reference, text, link: /\/reminders\?token=\S+/.exec(text)?.[0] ?? '' };
}
