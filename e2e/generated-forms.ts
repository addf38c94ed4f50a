import { expect } from 'playwright/test';
import { inDatabase } from './database.ts';
import { SPONSORSHIP_ANSWERS } from '#test/generated-inputs';
import { waitForEmail, waitForLink } from './emails.ts';
import { DESK_FORMS } from './generated-desk-forms.ts';
import { LIST_FORMS } from './generated-list-forms.ts';
import { PERSON_FORMS } from './generated-person-forms.ts';
import {
  decide,
  hoursLogged,
  pledgeOf,
  THIS_MONTH,
  type People,
  type Prepare,
  type Target,
} from './generated-targets.ts';
import { fetchForm, postForm } from './html-form.ts';
import { MONEY_FORMS } from './generated-money-forms.ts';
import { makeBilled } from './invoice-pages.ts';
import { makeOrganisation } from './organisation-pages.ts';
import { gift, makePledge } from './pledging.ts';
import { makeAskedSponsor } from './asset-pages.ts';
import { makeEnding } from './renewal-pages.ts';
import { getReminder } from './reminders.ts';
import { newAddress, signIn } from './sign-in.ts';

const ONE_TIME = {
  amount: 'other',
  otherAmount: '25.50',
  programme: 'grants',
  instalments: '4',
  recognition: 'named',
  displayName: 'Generated',
  message: 'Hello',
};

const ownForm =
  (
    path: string,
    holds: string,
    { prepare, ...more }: Pick<Target, 'answers' | 'stays'> & { prepare?: (people: People) => Promise<unknown> },
  ) =>
  async (people: People): Promise<Target> => {
    await prepare?.(people);
    return { as: 'supporter', path, holds: `>${holds}<`, ...more };
  };

/** Signs somebody new in. */
const asSomebodyNew = ({ supporter }: People) => signIn(supporter, newAddress('generated'));

/** Somebody new with an organisation that has contacts. */
async function newOrganisation(people: People): Promise<Readonly<{ path: string }>> {
  await asSomebodyNew(people);
  return { path: await makeOrganisation({ request: people.supporter }) };
}

const organisationForm =
  (holds: string, answers?: Record<string, string>): Prepare =>
  async (people) => ({ as: 'supporter', ...(await newOrganisation(people)), holds: `>${holds}<`, answers });

async function askForNewEmail({ supporter }: People): Promise<string> {
  const path = '/account/profile';
  const email = newAddress('changed');
  const form = await fetchForm(supporter, path, '>Change the address<');
  expect((await postForm(supporter, path, form, { email })).status()).toBe(303);
  return email;
}

const visitorForm = (path: string, holds: string, answers?: Record<string, string>) => () =>
  Promise.resolve<Target>({ as: 'visitor', path, holds, answers });

/** Each form of the site, made ready: by name. */
export const FORMS: Readonly<Record<string, Prepare>> = {
  'an invoice asked for early': async (people) => {
    await asSomebodyNew(people);
    const { reference } = await makeBilled(people.supporter, people.staff);
    return { as: 'supporter', path: `/account/pledges/${reference}`, holds: '>Get this invoice now<', stays: true };
  },
  'a purchase order number': async (people) => {
    await asSomebodyNew(people);
    const { reference } = await makeBilled(people.supporter, people.staff);
    const answers = { purchaseOrder: 'PO-4711' };
    return { as: 'supporter', path: `/account/pledges/${reference}`, holds: '>Save the number<', answers, stays: true };
  },
  ...DESK_FORMS,
  ...LIST_FORMS,
  ...PERSON_FORMS,
  ...MONEY_FORMS,
  'a gift': visitorForm('/give/one-time', 'Check your answers', ONE_TIME),
  'a membership': visitorForm('/give/membership', 'Check your answers', { class: 'basic', recognition: 'anonymous' }),
  'a sponsorship': visitorForm('/give/sponsorship', 'Check your answers', SPONSORSHIP_ANSWERS),
  'signing in': visitorForm('/sign-in', 'name="email"', { email: 'generated@example.org' }),
  'confirming a sign-in': async ({ visitor }) => {
    const email = newAddress('generated');
    await postForm(visitor, '/sign-in', await fetchForm(visitor, '/sign-in', 'name="email"'), { email });
    return { as: 'visitor', path: await waitForLink(visitor, email), holds: 'name="token"' };
  },
  'the check page': async ({ supporter }) => {
    const form = await fetchForm(supporter, '/give/one-time', 'Check your answers');
    const checked = await postForm(supporter, '/give/one-time', form, ONE_TIME);
    const path = new URL(checked.headers().location ?? '', 'http://site.example').pathname;
    return { as: 'supporter', path, holds: 'Confirm your pledge' };
  },
  'a withdrawal': async (people) => {
    const path = `/account/pledges/${await pledgeOf(people)}`;
    return { as: 'supporter', path, holds: '>Withdraw for good<' };
  },
  'an end': async ({ supporter }) => {
    const { reference } = await makePledge(supporter, gift(400, { instalments: 4 }));
    return {
      as: 'supporter',
      path: `/account/pledges/${reference}`,
      holds: '>Confirm the change<',
      answers: { amount: '1.50' },
    };
  },
  'other instalments': async ({ supporter }) => {
    const { reference } = await makePledge(supporter, gift(400));
    const answers = { parts: '4' };
    return { as: 'supporter', path: `/account/pledges/${reference}`, holds: '>Change the instalments<', answers };
  },
  'a consent to a name': async ({ supporter }) => {
    const { reference } = await makePledge(supporter, gift(400));
    const answers = { displayName: 'Generated' };
    return { as: 'supporter', path: `/account/pledges/${reference}`, holds: '>Show the name<', answers };
  },
  'an answer': async (people) => {
    const reference = await pledgeOf(people);
    await decide(people.staff, reference, 'Send the question', { reason: 'Who are you?' });
    const answers = { reason: 'Myself.' };
    return { as: 'supporter', path: `/account/pledges/${reference}`, holds: '>Send the answer<', answers };
  },
  'another programme': async (people) => {
    const { reference } = await makePledge(people.supporter, gift(400));
    return { as: 'supporter', path: `/account/pledges/${reference}`, holds: '>Change the programme<' };
  },
  'paused reminders': async (people) => {
    await asSomebodyNew(people);
    const { reference } = await makePledge(people.supporter, gift(400));
    return { as: 'supporter', path: `/account/pledges/${reference}`, holds: '>Pause reminders<' };
  },
  'reminders paused by a link': async ({ visitor }) => {
    const { link } = await getReminder(visitor);
    return { as: 'visitor', path: link, holds: '>Pause reminders<' };
  },
  'a renewal': ownForm('/account', 'Renew for a year', {
    prepare: async (people) => {
      await asSomebodyNew(people);
      await makePledge(people.supporter, { kind: 'membership', class: 'basic' });
    },
  }),
  'the renewal of a sponsorship': async (people) => {
    await asSomebodyNew(people);
    const { path } = await makeEnding(people.supporter, people.staff, 60);
    return { as: 'supporter', path, holds: '>Renew with one click<' };
  },
  'what a benefit needs': async (people) => {
    await asSomebodyNew(people);
    const { slug } = await makeAskedSponsor(people.supporter, people.staff);
    const path = `/account/organisations/${slug}`;
    return { as: 'supporter', path, holds: 'aria-label="Send: Your openings', answers: { answer: 'Generated' } };
  },
  hours: ownForm('/account', 'Log these hours', {
    answers: { month: THIS_MONTH, hours: '6', note: 'Generated' },
    prepare: hoursLogged,
  }),
  'a profile': ownForm('/account/profile', 'Save', {
    answers: { name: 'Gen Erated', postalAddress: '1 Main St\nSpringfield' },
    stays: true,
  }),
  'a language': ownForm('/account/profile', 'Save the language', { stays: true }),
  'a change of email': ownForm('/account/profile', 'Change the address', {
    answers: { email: 'gen@changed.example' },
    prepare: asSomebodyNew,
  }),
  'a cancelled change of email': ownForm('/account/profile', 'Cancel the change', {
    stays: true,
    prepare: async (people) => {
      await asSomebodyNew(people);
      await askForNewEmail(people);
    },
  }),
  'a confirmed change of email': async (people) => {
    await asSomebodyNew(people);
    const { text } = await waitForEmail(people.visitor, await askForNewEmail(people), [
      'Confirm your new email address',
    ]);
    const path = /\/sign-in\/change-email\?token=[\w-]+/.exec(text)?.[0] ?? '';
    return { as: 'visitor', path, holds: '>Confirm the change<' };
  },
  'ended sessions': async ({ supporter, visitor }) => {
    const email = newAddress('sessions');
    await signIn(supporter, email);
    await signIn(visitor, email);
    return { as: 'supporter', path: '/account/profile', holds: '>End all other sessions<', stays: true };
  },
  'an invitation': organisationForm('Send the invitation', {
    email: 'generated@invited.example',
    name: 'Gen',
    role: 'logos',
  }),
  'an invitation sent again': organisationForm('Send it again'),
  'a withdrawn invitation': organisationForm('Withdraw the invitation'),
  'a confirmed contact': organisationForm('Confirm'),
  'a contact’s role': organisationForm('Change the role', { role: 'billing' }),
  'a removed contact': organisationForm('Remove'),
  'a text about an organisation': organisationForm('Send to the editors', { description: 'Generated.' }),
  'billing details': organisationForm('Save the billing details', { billingAddress: '1 Road\nTown' }),
  joining: async (people) => {
    const { path } = await newOrganisation(people);
    const email = newAddress('joining');
    await inDatabase(
      `INSERT INTO organisation_contact (organisation_id, name, email, status, invited_at)
       SELECT id, '', $2, 'invited', now() FROM organisation WHERE slug = $1`,
      [path.split('/').at(-1), email],
    );
    await signIn(people.visitor, email);
    return { as: 'visitor', path, holds: '>Join<' };
  },
  'signing out': ownForm('/account', 'Sign out', { stays: true, prepare: asSomebodyNew }),
  'being forgotten': async ({ supporter }) => {
    const email = newAddress('forget');
    await signIn(supporter, email);
    return { as: 'supporter', path: '/account/privacy/forget', holds: '>Forget me for good<', answers: { email } };
  },
};
