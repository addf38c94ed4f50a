import { expect, type APIRequestContext } from 'playwright/test';
import { waitForLink } from './emails.ts';
import { fetchForm, postForm } from './html-form.ts';
import { gift, makePledge, sponsorship } from './pledging.ts';
import { newAddress } from './sign-in.ts';

/** Who sends: each is signed in as itself, or not at all. */
export type People = Readonly<Record<'supporter' | 'otherSupporter' | 'staff' | 'visitor', APIRequestContext>>;

/** A form on a page, found by a piece of its HTML, with answers that it would take. */
export type Target = Readonly<{ as: keyof People; path: string; holds: string; answers?: Record<string, string> }>;

const BIG = 60_000;

const ONE_TIME = {
  amount: 'other',
  otherAmount: '25.50',
  programme: 'grants',
  instalments: '4',
  recognition: 'named',
  displayName: 'Generated',
  message: 'Hello',
};

async function decide(staff: APIRequestContext, reference: string, button: string, answers: Record<string, string>) {
  const path = `/admin/pledges/${reference}`;
  const answer = await postForm(staff, path, await fetchForm(staff, path, `>${button}<`), answers);
  expect([button, answer.status()]).toEqual([button, 303]);
}

const pledgeOf = async ({ supporter }: People, more: object = {}) =>
  (await makePledge(supporter, gift(BIG, more))).reference;

const deskForm = (holds: string, reference: string, answers?: Record<string, string>): Target => ({
  as: 'staff',
  path: `/admin/pledges/${reference}`,
  holds: `>${holds}<`,
  answers,
});

/** A gift that is accepted by policy, with a message for the public list. */
const MESSAGE = { amount: 3_000, recognition: 'named', displayName: 'Generated', message: 'Generated.' };

const visitorForm = (path: string, holds: string, answers?: Record<string, string>) => () =>
  Promise.resolve<Target>({ as: 'visitor', path, holds, answers });

/** Each form, made ready: by name. */
export const FORMS: Readonly<Record<string, (people: People) => Promise<Target>>> = {
  'a gift': visitorForm('/give/one-time', 'Check your answers', ONE_TIME),
  'a membership': visitorForm('/give/membership', 'Check your answers', { class: 'basic', recognition: 'anonymous' }),
  'a sponsorship': visitorForm('/give/sponsorship', 'Check your answers', {
    tier: 'partner',
    years: '2',
    instalments: '1',
    organisation: 'Generated Ltd',
    website: 'generated.example',
    contactName: 'Gen Erated',
    billingEmail: 'bills@generated.example',
    recognition: 'named',
  }),
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
  'an approval': async (people) => deskForm('Approve', await pledgeOf(people)),
  'a decline': async (people) => deskForm('Decline with this reason', await pledgeOf(people), { reason: 'No.' }),
  'a question': async (people) => deskForm('Send the question', await pledgeOf(people), { reason: 'Who?' }),
  'an undone approval': async (people) => {
    const reference = await pledgeOf(people);
    await decide(people.staff, reference, 'Approve', {});
    return deskForm('Undo approval', reference, { reason: 'A mistake.' });
  },
  'a payment': async (people) => {
    const reference = await pledgeOf(people);
    await decide(people.staff, reference, 'Approve', {});
    const receivedOn = new Date().toISOString().slice(0, 10);
    return deskForm('Record the payment', reference, { amount: '1.00', receivedOn, bankReference: 'Generated' });
  },
  'a reversal': async (people) => {
    const reference = await pledgeOf(people);
    await decide(people.staff, reference, 'Approve', {});
    const receivedOn = new Date().toISOString().slice(0, 10);
    await decide(people.staff, reference, 'Record the payment', { amount: '600.00', receivedOn });
    return deskForm('Reverse', reference, { reason: 'Typed twice.' });
  },
  'a shown message': async (people) => deskForm('Show message', await pledgeOf(people, MESSAGE)),
  'a hidden message': async (people) => deskForm('Hide message', await pledgeOf(people, MESSAGE)),
  'a name in the list': async (people) => {
    const more = { amount: 300, recognition: 'named', displayName: `Generated ${crypto.randomUUID()}` };
    await pledgeOf(people, more);
    return { as: 'staff', path: '/admin/messages', holds: '>Show<' };
  },
  'another organisation': async (people) => {
    const name = `Generated ${crypto.randomUUID()}`;
    const first = await makePledge(people.otherSupporter, sponsorship('participating', name));
    await decide(people.staff, first.reference, 'Approve', {});
    const again = sponsorship('participating', name.toUpperCase());
    return deskForm('Another organisation', (await makePledge(people.supporter, again)).reference);
  },
};

/** Addresses with a place for a generated text. */
export const ADDRESSES: Readonly<Record<string, Readonly<{ as: keyof People; paths: readonly string[] }>>> = {
  'public pages': {
    as: 'visitor',
    paths: [
      '/supporters/search?q=*',
      '/supporters/search?q=a&after=*',
      '/give/one-time?amount=*&programme=*',
      '/give/membership?class=*',
      '/give/sponsorship?tier=*',
      '/give/one-time/change?draft=*',
      '/give/check/*',
      '/campaigns/*',
      '/campaigns/*/give',
      '/impact/*',
      '/story/*',
      '/es/*',
      '/*',
    ],
  },
  'signing in': {
    as: 'visitor',
    paths: [
      '/sign-in?returnTo=*&error=*',
      '/sign-in?draft=*',
      '/sign-in/confirm?token=*',
      '/sign-in/check-mail?draft=*',
      '/reminders?token=*',
      '/api/pause-reminders?lang=*&token=*',
      '/api/auth/*',
      '/demo/mailbox?to=*',
    ],
  },
  'what machines ask': {
    as: 'visitor',
    paths: [
      '/api/v1/figures?campaign=*',
      '/api/v1/sponsors?campaign=*',
      '/api/v1/*',
      '/api/*',
      '/figures.csv?campaign=*',
      '/feed.xml?*',
      '/logos/*',
      '/share/*',
      '/icons/*',
    ],
  },
  'a supporter’s own': {
    as: 'supporter',
    paths: ['/account?cursor=*', '/account/*', '/account/pledges/*', '/api/v1/pledges?cursor=*', '/api/v1/pledges/*'],
  },
  'the desk': {
    as: 'staff',
    paths: [
      '/admin/pledges?q=*',
      '/admin/pledges?q=*&state=*&kind=*&programme=*&tier=*&campaign=*&fulfilment=*&sort=*',
      '/admin/pledges?cursor=*',
      '/admin/pledges/*',
      '/admin/*',
    ],
  },
};
