import { ask } from '#test/factories';
import { sendEmail } from '#server/email/send-email';

/** Sends the newest email about a pledge, other than one with an invoice or an agreement, and returns it as it was sent. */
export async function sentEmail(reference: string) {
  const [row] = await ask<{ id: string }>(
    `SELECT e.id FROM email e JOIN pledge p ON p.id::text = e.subject_id AND e.subject_stream = 'pledge' WHERE p.reference = $1
     AND e.kind NOT LIKE 'invoice%' AND e.kind NOT LIKE 'agreement%' ORDER BY e.id DESC LIMIT 1`,
    [reference],
  );
  await sendEmail(BigInt(row?.id ?? 0), true);
  const [sent] = await ask<{ recipient: string; subject: string; text: string; html: string }>(
    'SELECT recipient, subject, text, html FROM demo_email WHERE email_id = $1',
    [row?.id],
  );
  return sent;
}
