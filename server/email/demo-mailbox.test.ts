import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { countOf, seedCampaign } from '#test/factories';
import { invoicesOf, sponsored } from '#test/invoice-factories';
import { sendWaiting } from '#test/reminder-factories';
import { listDemoEmails, readDemoAttachment } from '#server/email/demo-mailbox-queries';
import * as env from '#server/env';

const settings = env.getEnv();
const set = (more: Partial<env.Env>) => vi.spyOn(env, 'getEnv').mockReturnValue({ ...settings, ...more });
afterEach(() => vi.restoreAllMocks());

beforeAll(seedCampaign);

const HERE = new Headers({ host: '127.0.0.1:3000' });

it('the mailbox lists what came with an email, and gives it only where it gives the email', async () => {
  set({ DEMO: true, SMTP_URL: undefined });
  const { person, reference } = await sponsored({ billingEmail: 'bills@attached.example' });
  await sendWaiting();
  const [{ number = '' } = {}] = (await invoicesOf(person, reference)).invoices;
  const name = `invoice-${number}.pdf`;
  const [invoice] = (await listDemoEmails('bills@attached.example', HERE)) ?? [];
  expect(invoice?.attachments).toEqual([{ name, size: expect.any(Number) }]);
  const [other] = (await listDemoEmails(person.email, HERE)) ?? [];
  expect(other?.attachments).toEqual([]);

  const id = invoice?.id ?? '';
  const bytes = await readDemoAttachment(id, name, HERE);
  expect([bytes?.length, new TextDecoder().decode(bytes?.slice(0, 5))]).toEqual([
    invoice?.attachments[0]?.size,
    '%PDF-',
  ]);
  for (const [email, file] of [
    [id, 'other.pdf'],
    [id, '\0'],
    [other?.id ?? '', name],
    ['x', name],
  ] as const)
    expect(await readDemoAttachment(email, file, HERE)).toBeNull();
  expect(await readDemoAttachment(id, name, new Headers({ host: 'pledge.example.org' }))).toBeNull();
  set({ DEMO: true, SMTP_URL: 'smtp://mail.example.org' });
  expect(await readDemoAttachment(id, name, HERE)).toBeNull();
  set({ DEMO: false, SMTP_URL: undefined });
  expect(await readDemoAttachment(id, name, HERE)).toBeNull();
  expect(await countOf('demo_attachment WHERE email_id = $1', [id])).toBe(1);
});
