import { expect, it } from 'vitest';
import { DEMO } from '#content/demo';
import { whereToLook } from '#scripts/process/where-to-look';

const site = { origin: 'http://127.0.0.1:4000', took: '3 s', smtpUrl: undefined, folder: '/data', demo: DEMO };

it('sends who signs in to the demo mailbox', () => {
  const text = whereToLook(site);
  expect(text).toContain('lies in http://127.0.0.1:4000/demo/mailbox');
  for (const { email } of DEMO?.staff ?? []) expect(text).toContain(email);
});

it('does not name the demo mailbox where a mail server gets the emails', () => {
  const text = whereToLook({ ...site, smtpUrl: 'smtp://mail.example.org' });
  expect(text).toContain('goes to the mail server of SMTP_URL');
  expect(text).not.toContain('/demo/mailbox');
});

it('says how to become an admin where nobody is invented', () => {
  expect(whereToLook({ ...site, demo: null })).toContain('npm run admin -- grant YOUR-ADDRESS admin');
});
