import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, gift, newPerson, newStaff, seedCampaign, pledge, sponsorship, toMove } from '#test/factories';
import type { Lang } from '#content/languages';
import { inGroupsOfFour } from '#domain/bank-account';
import { toCreditorReference } from '#domain/reference';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { frameEmail } from '#server/email/email-frame';
import { escapeHtml } from '#server/email/email-html';
import { findEmail } from '#server/email/email-store';
import { toEmailLang, toEventEmail } from '#server/email/email-text';
import { toSignInText } from '#server/email/sign-in-email';
import { recordPayment } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { askSupporter, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { withdrawPledge } from '#server/review/supporter-moves';

let person: Person;
let reviewer: Staff<'decide'>;
let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson({ name: 'Ada <b>' });
  reviewer = await newStaff('reviewer', 'decide');
  treasurer = await newStaff('treasurer', 'handle-money');
});

/** The last email about a pledge, as it would be sent. */
async function lastEmail(reference: string, lang: Lang = 'en') {
  const [row] = await ask<{ id: string }>(
    'SELECT l.id FROM email l JOIN pledge_event e ON e.id = l.event_id JOIN pledge p ON p.id = e.pledge_id WHERE reference = $1 ORDER BY l.id DESC LIMIT 1',
    [reference],
  );
  const email = await findEmail(BigInt(row?.id ?? 0));
  if (!email?.event) throw new Error('No email');
  const content = toEventEmail(email.kind, email.event, lang);
  return { kind: email.kind, content, ...frameEmail(content, lang) };
}

/** What a reader of an email's HTML sees, on one line. */
const readable = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    // A label has a colon in plain text, and a cell of its own in HTML.
    .replaceAll(/:?\s+/g, ' ');

const submitted = async (more = {}) => (await pledge(person, gift(90_000, more))).reference;
// Each by a new person: policy accepts one of this size from everybody.
const approved = async (more = {}) => (await pledge(await newPerson(), gift(40_000, more))).reference;
const pay = async (reference: string) =>
  recordPayment(treasurer, { ...(await toMove(reference)), amount: '12.34', receivedOn: today(), note: '' });
const reason = 'Because <i>of</i> it\nand more';

describe('an email', () => {
  it.each([
    ['pledge-received', async () => submitted(), 'is being reviewed', ['$900 for grants', 'What is due', '$900.00']],
    [
      'pledge-received',
      async () => submitted({ programme: 'where-needed' }),
      'is being reviewed',
      ['$900 for where it'],
    ],
    [
      'pledge-approved',
      async () => approved({ instalments: 4 }),
      'is confirmed',
      ['$400 for grants', '$100.00', 'Next payment: $100.00 by ', 'IBAN: DE89 3704 0044 0532 0130 00', 'Reference: RF'],
    ],
    [
      'pledge-declined',
      async () => {
        const reference = await submitted();
        await declinePledge(reviewer, await toMove(reference, { reason }));
        return reference;
      },
      'was declined',
      ['$900 for grants', reason],
    ],
    [
      'info-requested',
      async () => {
        const reference = await submitted();
        await askSupporter(reviewer, await toMove(reference, { reason }));
        return reference;
      },
      'a question about',
      [reason, 'Answer the question'],
    ],
    [
      'pledge-rolled-back',
      async () => {
        const reference = await approved();
        await rollBackPledge(reviewer, await toMove(reference, { reason }));
        return reference;
      },
      'being reviewed again',
      [reason],
    ],
    [
      'pledge-withdrawn',
      async () => {
        const reference = await submitted();
        await withdrawPledge(person, await toMove(reference));
        return reference;
      },
      'is withdrawn',
      ['You owe nothing'],
    ],
    [
      'payment-received',
      async () => {
        const reference = await approved();
        await pay(reference);
        return reference;
      },
      'Payment received',
      ['$12.34 has arrived', 'Next payment: $387.66 by ', 'IBAN: DE89 3704 0044 0532 0130 00', 'Reference: RF'],
    ],
    [
      'payment-reversed',
      async () => {
        const reference = await approved();
        await pay(reference);
        const [payment] = await ask<{ id: string }>('SELECT max(id) AS id FROM payment');
        await reversePayment(treasurer, { ...(await toMove(reference)), payment: payment?.id ?? '', reason });
        return reference;
      },
      'was reversed',
      ['A payment of $12.34', reason, 'Next payment: $400.00 by '],
    ],
  ] as const)('%s says what happened and links to the pledge', async (kind, make, subject, words) => {
    const reference = await make();
    const email = await lastEmail(reference);
    expect(email.kind).toBe(kind);
    expect(email.subject).toContain(subject);
    expect(email.subject).toContain(reference);
    for (const each of words) {
      expect(email.text).toContain(each);
      expect(readable(email.html)).toContain(readable(`<body>${escapeHtml(each)}`).slice(1));
    }
    const url = `http://127.0.0.1:3000/account/pledges/${reference}`;
    expect(email.text.split('\n')).toContain(url);
    expect(email.html).toContain(`href="${url}"`);
    expect(email.text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(email.html).not.toContain('<i>');
  });

  it('says how to pay only where something is owed, with the open amount and the reference that finds the pledge', async () => {
    const reference = await approved({ instalments: 4 });
    const printed = inGroupsOfFour(toCreditorReference(reference));
    const said = (await lastEmail(reference, 'de')).text;
    expect(said).toContain(`Referenz: ${printed}`);
    expect(said).toContain(`schreib ${printed} auf die Rückseite`);
    expect(said).toContain('A note (de)');
    await recordPayment(treasurer, { ...(await toMove(reference)), amount: '400', receivedOn: today(), note: '' });
    for (const nothingOwed of [await lastEmail(reference), await lastEmail(await submitted())])
      expect(nothingOwed.text).not.toMatch(/Next payment|IBAN|RF\d\d/);
  });

  it('has a text for every kind that a pledge can cause', async () => {
    const kinds = (await ask<{ kind: string }>('SELECT DISTINCT kind FROM email')).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual([
      'info-requested',
      'payment-received',
      'payment-reversed',
      'pledge-approved',
      'pledge-declined',
      'pledge-received',
      'pledge-rolled-back',
      'pledge-withdrawn',
    ]);
    expect(await countOf('email')).toBeGreaterThan(8);
  });

  it('of an unknown kind is not sent empty', async () => {
    const { event } =
      (await findEmail(BigInt((await ask<{ id: string }>('SELECT max(id) AS id FROM email'))[0]?.id ?? 0))) ?? {};
    expect(() => event && toEventEmail('surprise', event, 'en')).toThrow('surprise');
  });

  it('names hours, free membership and sponsorship correctly', async () => {
    const hours = await pledge(person, { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'events' });
    const basic = await pledge(person, { kind: 'membership', class: 'basic' });
    const sponsor = await pledge(person, sponsorship('associate', 'Loom & <Weft>'));
    expect((await lastEmail(hours.reference)).text).toContain('8 hours a month (Contributing member)');
    expect((await lastEmail(basic.reference)).text).toContain('Your pledge of a basic membership is');
    expect((await lastEmail(sponsor.reference)).text).toContain('$1,500 as Associate sponsor');
  });
});

describe('an email in another language', () => {
  it.each([
    ['es', '900\u00a0US$ for grants (es)', '900,00\u00a0US$'],
    ['de', '900\u00a0$ for grants (de)', '900,00\u00a0$'],
  ] as const)('has its words and numbers: %s', async (lang, what, due) => {
    const { text, html } = await lastEmail(await submitted(), lang);
    expect(text).toContain(what);
    expect(text).toContain(due);
    expect(text).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:3000/${lang}/account/pledges/PB-`, 'm'));
    expect(html).toContain(`<html lang="${lang}" `);
  });

  it('uses the default language if the person has chosen none, or one that the site no longer has', () => {
    expect(['de', null, undefined, 'xx'].map((locale) => toEmailLang(locale))).toEqual(['de', 'en', 'en', 'en']);
  });
});

describe('a sign-in email', () => {
  const text = (lang: Lang, device: string) =>
    toSignInText(lang, {
      path: '/sign-in/confirm',
      site: 'Site',
      host: 'site.example',
      at: new Date('2026-11-26T15:22:41Z'),
      device,
      minutes: 10,
    }).paragraphs.join('\n');

  it.each([
    ['en', 'on 26 November 2026 at 15:22 UTC, from Firefox on Linux.', 'from an unknown device.'],
    ['es', 'el 26 de noviembre de 2026 a las 15:22 UTC, desde Firefox en Linux.', 'desde un dispositivo desconocido.'],
    ['de', 'am 26. November 2026 um 15:22 UTC, von Firefox unter Linux.', 'von einem unbekannten Gerät.'],
  ] as const)('says in %s when it was requested and from what', (lang, known, unknown) => {
    expect(text(lang, 'Firefox/Linux')).toContain(known);
    expect(text(lang, '/')).toContain(unknown);
    expect(text(lang, 'Firefox/')).toContain('Firefox.');
    expect(text(lang, '/iPhone')).toContain('iPhone.');
  });
});
