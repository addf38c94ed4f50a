import { expect } from 'playwright/test';
import { IN_A_YEAR } from './catalogue-pages.ts';
import { newDraft } from './catalogue-year.ts';
import { inDatabase } from './database.ts';
import { makeBilled } from './invoice-pages.ts';
import { generatedStaff, lostMailbox } from './generated-staff.ts';
import { decide, hoursLogged, pledgeOf, type People, type Prepare, type Target } from './generated-targets.ts';
import { fetchForm, postForm } from './html-form.ts';
import { deliverSome, makeSponsor } from './delivery-pages.ts';
import { makeOrganisation } from './organisation-pages.ts';
import { makePledge, sponsorship } from './pledging.ts';
import { newAddress, signIn } from './sign-in.ts';

const deskForm = (holds: string, reference: string, answers?: Record<string, string>): Target => ({
  as: 'staff',
  path: `/admin/pledges/${reference}`,
  holds: `>${holds}<`,
  answers,
});

const catalogueForm = (holds: string, path: string, answers?: Record<string, string>): Target => ({
  as: 'staff',
  path: `/admin/catalogue/${path}`,
  holds: `>${holds}`,
  answers,
});

/** The slug of a campaign that runs, but began before the current one. */
async function newCampaign(): Promise<string> {
  const slug = `generated-${crypto.randomUUID()}`;
  await inDatabase(
    `INSERT INTO campaign (slug, name, currency, goal, first_day, last_day, least, greatest, policy_limit, policy_days, two_reviewers_above, membership_price,
       membership_least, grace_days, days_to_pay, sponsorship_days_to_pay, presets, time_zone)
     SELECT $1, 'Generated', currency, goal, '2001-01-01', current_date + 9, least, greatest, policy_limit, policy_days, two_reviewers_above, membership_price,
       membership_least, grace_days, days_to_pay, sponsorship_days_to_pay, presets, time_zone FROM campaign ORDER BY id LIMIT 1`,
    [slug],
  );
  return slug;
}

const PAID = { amount: '600.00', receivedOn: new Date().toISOString().slice(0, 10) };

/** The reference of a gift that was approved a moment ago. */
async function approvedPledge(people: People): Promise<string> {
  const reference = await pledgeOf(people);
  await decide(people.staff, reference, 'Approve', {});
  return reference;
}

/** The reference of an approved gift with a payment of 600. */
async function paidPledge(people: People): Promise<string> {
  const reference = await approvedPledge(people);
  await decide(people.staff, reference, 'Record the payment', PAID);
  return reference;
}

/** Somebody new with an application of an organisation whose name another one has. */
async function secondApplication(people: People): Promise<string> {
  const name = `Generated ${crypto.randomUUID()}`;
  const first = await makePledge(people.otherSupporter, sponsorship('participating', name));
  await decide(people.staff, first.reference, 'Approve', {});
  return (await makePledge(people.supporter, sponsorship('participating', name.toUpperCase()))).reference;
}

const organisationForm = (holds: string, path: string, answers?: Record<string, string>): Target => ({
  as: 'staff',
  path,
  holds: `>${holds}<`,
  answers,
});

/** The desk's page of an organisation whose contact has sent a text for the public. */
async function textToLookAt({ supporter }: People): Promise<string> {
  await signIn(supporter, newAddress('generated'));
  const path = await makeOrganisation({ request: supporter });
  const form = await fetchForm(supporter, path, '>Send to the editors<');
  expect((await postForm(supporter, path, form, { description: 'Generated.' })).status()).toBe(303);
  return path.replace('/account/', '/admin/');
}

/** The desk's page of an organisation that another one resembles. */
async function twoAlike({ supporter }: People): Promise<string> {
  await signIn(supporter, newAddress('generated'));
  const paths = [await makeOrganisation({ request: supporter }), await makeOrganisation({ request: supporter })];
  const slugs = paths.map((path) => path.split('/').at(-1));
  await inDatabase("UPDATE organisation SET website_host = 'alike-' || $1 || '.example' WHERE slug IN ($1, $2)", slugs);
  return `/admin/organisations/${slugs[0]}`;
}

/** A gift that is accepted by policy, with a message for the public list. */
const MESSAGE = { amount: 3_000, recognition: 'named', displayName: 'Generated', message: 'Generated.' };

/** Each form of the desk, made ready: by name. */
export const DESK_FORMS: Readonly<Record<string, Prepare>> = {
  'an approval': async (people) => deskForm('Approve', await pledgeOf(people)),
  'a decline': async (people) => deskForm('Decline with this reason', await pledgeOf(people), { reason: 'No.' }),
  'a decline of several': async (people) => ({
    as: 'staff',
    path: `/admin/pledges/chosen?act=decline&pick=${await pledgeOf(people)}&pick=${await pledgeOf(people)}`,
    holds: '>Decline 2 with this reason<',
    answers: { reason: 'No.' },
  }),
  'a question': async (people) => deskForm('Send the question', await pledgeOf(people), { reason: 'Who?' }),
  'a note': async (people) => deskForm('Save the note', await pledgeOf(people), { reason: 'Called.' }),
  'an assignment': async (people) => deskForm('Take it', await pledgeOf(people)),
  'an undone approval': async (people) =>
    deskForm('Undo approval', await approvedPledge(people), { reason: 'A mistake.' }),
  'a decision undone at once': async (people) => deskForm('Undo', await approvedPledge(people)),
  'a payment': async (people) =>
    deskForm('Record the payment', await approvedPledge(people), {
      ...PAID,
      amount: '1.00',
      bankReference: 'Generated',
    }),
  'a reversal': async (people) => deskForm('Reverse', await paidPledge(people), { reason: 'Typed twice.' }),
  'an agreement sent': async (people) =>
    deskForm('Send to the primary contacts', (await makeBilled(people.supporter, people.staff)).reference),
  'a cancelled agreement': async (people) =>
    deskForm('Cancel the agreement', (await makeBilled(people.supporter, people.staff)).reference, {
      reason: 'A wrong name.',
    }),
  'a corrected invoice': async (people) =>
    deskForm('Cancel and issue again', (await makeBilled(people.supporter, people.staff)).reference, {
      reason: 'A wrong address.',
    }),
  'a refund': async (people) =>
    deskForm('Record the refund', await paidPledge(people), { amount: '1.00', reason: 'They asked for it.' }),
  'money without a pledge': () =>
    Promise.resolve<Target>({
      as: 'staff',
      path: '/admin/payments',
      holds: 'Record money without a pledge',
      answers: { ...PAID, bankReference: 'Generated' },
    }),
  'certified hours': async (people) => ({ ...deskForm('', await hoursLogged(people)), holds: '>Certify ' }),
  'a question about hours': async (people) =>
    deskForm('Send the question', await hoursLogged(people), { reason: 'Which ones?' }),
  'a cloned catalogue': () => Promise.resolve({ as: 'staff', path: '/admin/catalogue', holds: '>Clone for ' }),
  'a file of a catalogue': () =>
    Promise.resolve({ as: 'staff', path: '/admin/catalogue', holds: '>Check the file<', answers: { json: '{}' } }),
  'the price of a membership': async () =>
    catalogueForm('Save', `${await newDraft()}/membership`, { membershipPrice: '120', membershipLeast: '30' }),
  'a level': async () => catalogueForm('Save', `${await newDraft()}/level?level=e2e-gold`, { price: '2500' }),
  'a new benefit': async () =>
    catalogueForm('Save', `${await newDraft()}/benefit`, {
      name: `Generated ${crypto.randomUUID()}`,
      group: 'Generated',
    }),
  'a removed benefit': async () =>
    catalogueForm('Remove the benefit', `${await newDraft()}/benefit?benefit=e2e-keynote`),
  'a published year': async () => catalogueForm('Publish from ', `${await newDraft()}/publish?from=${IN_A_YEAR}`),
  'a year made a draft again': async () => {
    const year = await newDraft();
    await inDatabase('UPDATE catalogue_year SET offered_from = $2 WHERE year = $1', [year, IN_A_YEAR]);
    return catalogueForm('Make it a draft again', String(year));
  },
  'a new campaign': () =>
    Promise.resolve({
      as: 'staff',
      path: '/admin/campaigns/new',
      holds: '>Add the campaign<',
      answers: { name: `Generated ${crypto.randomUUID()}`, firstDay: '2199-01-01', lastDay: '2199-12-31' },
    }),
  'a changed campaign': async () => ({
    as: 'staff',
    path: `/admin/campaigns/${await newCampaign()}`,
    holds: '>Save<',
    answers: { goal: '4321' },
  }),
  'the last day of a campaign': async () => ({
    as: 'staff',
    path: `/admin/campaigns/${await newCampaign()}`,
    holds: '>Make today its last day<',
  }),
  'a role': () =>
    Promise.resolve({
      as: 'staff',
      path: '/admin/people',
      holds: '>Give a role<',
      answers: { email: `generated-${crypto.randomUUID()}@example.org`, role: 'editor' },
    }),
  'a role that is taken': async () => ({
    as: 'staff',
    path: '/admin/people',
    holds: await generatedStaff('Take the role Editor from'),
  }),
  'a person signed out everywhere': async () => ({
    as: 'staff',
    path: '/admin/people',
    holds: await generatedStaff('Sign', ' out everywhere'),
  }),
  'a lost mailbox': async () => ({
    as: 'staff',
    path: '/admin/people',
    holds: '>Ask for the change<',
    answers: await lostMailbox(),
  }),
  'a shown message': async (people) => deskForm('Show message', await pledgeOf(people, MESSAGE)),
  'a hidden message': async (people) => deskForm('Hide message', await pledgeOf(people, MESSAGE)),
  'a name in the list': async (people) => {
    const more = { amount: 300, recognition: 'named', displayName: `Generated ${crypto.randomUUID()}` };
    await pledgeOf(people, more);
    return { as: 'staff', path: '/admin/messages', holds: '>Show<' };
  },
  'another organisation': async (people) => deskForm('Another organisation', await secondApplication(people)),
  'the same organisation': async (people) => deskForm('The same organisation', await secondApplication(people)),
  'a text to show': async (people) => organisationForm('Show', await textToLookAt(people)),
  'a text not to show': async (people) =>
    organisationForm('Don’t show', await textToLookAt(people), { reason: 'Too loud.' }),
  'a merge': async (people) => organisationForm('Merge', await twoAlike(people)),
  'an undone merge': async (people) => {
    const path = await twoAlike(people);
    expect((await postForm(people.staff, path, await fetchForm(people.staff, path, '>Merge<'), {})).status()).toBe(303);
    return organisationForm('Undo the merge', path);
  },
  'a delivery': async ({ supporter, staff }) => {
    const { slug } = await makeSponsor(supporter, staff);
    return organisationForm('Record', `/admin/organisations/${slug}`, { note: 'Generated.', link: 'example.org' });
  },
  'a delivery taken back': async ({ supporter, staff }) => {
    const sponsor = await makeSponsor(supporter, staff);
    await deliverSome(staff, sponsor);
    return organisationForm('Take it back', `/admin/organisations/${sponsor.slug}`, { reason: 'A mistake.' });
  },
  'the accounts of the journal': () =>
    Promise.resolve(organisationForm('Save the accounts', '/admin/exports/accounts', { bank: '1200' })),
  'an email to a list': async ({ supporter, staff }) => {
    const { reference } = await makeSponsor(supporter, staff);
    const [row] = await inDatabase<{ slug: string }>(
      'SELECT b.slug FROM pledge_benefit b JOIN pledge p ON p.id = b.pledge_id WHERE p.reference = $1 LIMIT 1',
      [reference],
    );
    return organisationForm('Preview', `/admin/benefits/${row?.slug}/email`);
  },
  'texts of an email': () => Promise.resolve(organisationForm('Save', '/admin/emails/templates/dispute-lost?lang=es')),
  'an email sent again': async (people) => {
    const reference = await pledgeOf(people);
    const states = () =>
      inDatabase<{ id: string; state: string }>(
        "select id, state from email where event_id in (select id from event where stream = 'pledge' and stream_id = (select id::text from pledge where reference = $1)) limit 1",
        [reference],
      );
    // Otherwise the worker would send the email after all.
    await expect.poll(states).toMatchObject([{ state: 'sent' }]);
    await inDatabase("update email set state = 'failed', attempts = 1, last_error = '550 no' where id = $1", [
      (await states())[0]?.id,
    ]);
    return { as: 'staff', path: '/admin/emails', holds: '>Send again<' };
  },
};
