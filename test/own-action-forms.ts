import { randomUUID } from 'node:crypto';
import { fieldsOf, newGift, newVolunteer, thisMonth, type ActionForm, type ActionForms } from '#test/action-targets';
import { CARD_ANSWERS } from '#test/card-factories';
import { GIFT_ANSWERS } from '#test/draft-factories';
import { SPONSORSHIP_ANSWERS } from '#test/generated-inputs';
import { ask, gift, newPerson, pledge, snapshotOf, toMove } from '#test/factories';
import { invoicesOf, sponsored } from '#test/invoice-factories';
import { toJoin, toWaitForBenefit, WAITING_ACTION_FORMS } from '#test/waiting-action-forms';
import { reviewer } from '#test/organisation-factories';
import { now } from '#server/clock';
import { findCheckedDraft } from '#server/draft/draft-queries';
import { createDraft, DRAFT_HOURS } from '#server/draft/draft-store';
import { toChangeToken } from '#server/email-change/email-change-token';
import { requestEmailChange } from '#server/email-change/request-email-change';
import { storeSavedMethod } from '#server/payment-provider/saved-method-store';
import { toPauseToken } from '#server/reminder/pause-token';
import { askSupporter } from '#server/review/decide-pledge';
import { requestSignIn } from '#server/sign-in/request-sign-in';
import { toLinkToken } from '#server/sign-in/sign-in-token';

type Fields = Readonly<Record<string, string>>;

const byVisitor = (fields: Fields): Promise<ActionForm> => Promise.resolve({ by: null, fields });
const newAddress = () => `${randomUUID()}@example.org`;

/** A form about a new gift of one's own that policy accepts. */
async function aboutOwn(fields: Fields, more: object = {}): Promise<ActionForm> {
  const by = await newPerson();
  return { by, fields: await fieldsOf((await pledge(by, gift(40_000, more))).reference, fields) };
}

/** A form of the account of somebody new. */
const ofAccount = async (fields: Fields, stays = false): Promise<ActionForm> => ({
  by: await newPerson(),
  fields,
  stays,
});

async function pausedByLink(): Promise<ActionForm> {
  return { by: null, fields: { token: toPauseToken((await newPerson()).id) }, stays: true };
}

/** Somebody new whose change of email address waits, and the change's id. */
async function withEmailChange() {
  const by = await newPerson();
  await requestEmailChange(by, newAddress());
  const [change] = await ask<{ id: string }>('SELECT id FROM email_change WHERE person_id = $1', [by.id]);
  return { by, id: change?.id ?? '' };
}

/** The forms of the public pages and of the account. */
export const OWN_ACTION_FORMS: ActionForms = {
  '(site)/reminders': { pauseByLink: pausedByLink, resumeByLink: pausedByLink },
  '(site)/sign-in': {
    askForLink: () => byVisitor({ email: newAddress(), returnTo: '/account' }),
    goToProvider: () => byVisitor({ provider: 'github', returnTo: '/account' }),
  },
  '(site)/sign-in/change-email': {
    confirmChange: async () => byVisitor({ token: toChangeToken((await withEmailChange()).id, 'new') }),
  },
  '(site)/sign-in/confirm': {
    confirmLink: async () => {
      const email = newAddress();
      await requestSignIn(email, '/account', { address: null, isKnownTo: () => false, browser: null, device: '/' });
      const [link] = await ask<{ id: string }>('SELECT id FROM verification_token WHERE identifier = $1', [email]);
      return byVisitor({ token: toLinkToken(link?.id ?? '') });
    },
  },
  '(site)/give': {
    checkOneTime: () =>
      byVisitor({ ...GIFT_ANSWERS, ...CARD_ANSWERS, recognition: 'named', displayName: 'Generated', message: 'Hi' }),
    checkMembership: () => byVisitor({ class: 'basic', recognition: 'anonymous' }),
    checkSponsorship: () => byVisitor(SPONSORSHIP_ANSWERS),
    joinWaiting: toJoin,
    makeDraftPledge: async () => {
      const by = await newPerson();
      const holder = { userId: by.id, browser: null };
      // Each to an address of its own, or its limit would refuse them.
      const answers = { ...GIFT_ANSWERS, ...CARD_ANSWERS, cardTo: `${randomUUID()}@example.org` };
      const draft = await createDraft('one-time', { answers, lang: 'en' }, holder, DRAFT_HOURS);
      const page = await findCheckedDraft(draft, holder);
      return { by, fields: { draft, checked: page && 'checked' in page ? page.checked : '' } };
    },
  },
  '(account)/account/waiting/[entry]': WAITING_ACTION_FORMS,
  '(account)': { signOut: () => ofAccount({ lang: 'en' }) },
  '(account)/account': {
    renew: async () => {
      const by = await newPerson();
      await pledge(by, { kind: 'membership', class: 'basic' });
      return { by, fields: { key: randomUUID() } };
    },
    intend: async () => {
      const { by } = await newVolunteer();
      return { by, fields: { year: thisMonth().slice(0, 4), intends: 'yes' }, stays: true };
    },
    logMonth: async () => {
      const { by, reference } = await newVolunteer();
      return { by, fields: await fieldsOf(reference, { month: thisMonth(), hours: '6', note: 'Generated' }) };
    },
  },
  '(account)/account/pledges/[reference]/reminders': {
    pauseReminders: async () => ({ ...(await aboutOwn({})), stays: true }),
    resumeReminders: async () => ({ ...(await aboutOwn({})), stays: true }),
  },
  '(account)/account/pledges/[reference]/waiting': { waitForBenefit: toWaitForBenefit },
  '(account)/account/pledges/[reference]': {
    withdraw: async () => {
      const { by, reference } = await newGift();
      return { by, fields: await fieldsOf(reference, { reason: '' }) };
    },
    answer: async () => {
      const { by, reference } = await newGift();
      await askSupporter(await reviewer(), await toMove(reference, { reason: 'Who are you?' }));
      return { by, fields: await fieldsOf(reference, { reason: 'Myself.' }) };
    },
  },
  '(account)/account/pledges/[reference]/invoices': {
    request: async () => {
      const { person: by, reference } = await sponsored();
      const [next] = (await invoicesOf(by, reference)).later;
      return { by, fields: { reference, due: next?.due ?? '' }, stays: true };
    },
    saveOrder: async () => {
      const { person: by, reference } = await sponsored();
      return { by, fields: { reference, purchaseOrder: 'PO-4711', shown: '' }, stays: true };
    },
  },
  '(account)/account/pledges/[reference]/pay': {
    payOnline: () => aboutOwn({ count: '1', save: '' }, { instalments: 4 }),
    removeOwnMethod: async () => {
      const form = await aboutOwn({}, { repeat: 'monthly' });
      const { id } = await snapshotOf(form.fields.reference ?? '');
      const method = { source: 'stripe', payment: 'pi_generated', customer: 'cus_generated', method: 'pm_generated' };
      const words = { label: 'Visa', text: 'Save it', lang: 'en' } as const;
      await storeSavedMethod({ pledgeId: String(id), ...method, ...words, at: now() });
      return form;
    },
  },
  '(account)/account/pledges/[reference]/change': {
    end: () => aboutOwn({ end: 'part', amount: '1.50' }, { instalments: 4 }),
    split: () => aboutOwn({ parts: '4' }),
    programme: () => aboutOwn({ programme: 'pypi-security' }),
    consent: () => aboutOwn({ about: 'name', given: 'yes', displayName: 'Generated' }),
  },
  '(account)/account/profile': {
    saveProfile: () => ofAccount({ name: 'Gen Erated', postalAddress: '1 Main St\nSpringfield' }, true),
    endSessions: () => ofAccount({ session: 'others' }, true),
    requestChange: () => ofAccount({ email: newAddress() }),
    cancelChange: async () => ({ by: (await withEmailChange()).by, fields: {} }),
    saveDigest: async () => ({ by: await newPerson({ roles: ['editor'] }), fields: { digest: 'daily' }, stays: true }),
    saveLanguage: () => ofAccount({ locale: 'es' }, true),
  },
  '(account)/account/privacy/forget': {
    forget: async () => {
      const by = await newPerson();
      return { by, fields: { email: by.email } };
    },
  },
};
