import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  expectChecksHold,
  newPerson,
  newStaff,
  seedCampaign,
  ownerClient,
  pledge,
  sponsorship,
  toMove,
  waitForBlocked,
} from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { approvePledge, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';
import { toRecordView } from '#server/desk/to-record-view';

const site = (name: string) => `https://${name}.example/`;
let rosa: Staff<'decide'>;
let tomas: Staff<'decide'>;
let person: Person;
let organisations = 0;

beforeAll(async () => {
  await seedCampaign();
  rosa = await newStaff('reviewer', 'decide');
  tomas = await newStaff('reviewer', 'decide');
  person = await newPerson();
});

/** A new organisation: this person's applications for it, and its public website. Null if the organisation is not shown. */
function newOrganisation() {
  const organisation = `Asker ${++organisations}`;
  return {
    apply: async (name: string, more: object = {}) =>
      (
        await pledge(
          person,
          sponsorship('partner', organisation, { website: site(name), recognition: 'named', ...more }),
        )
      ).reference,
    shown: async () => (await findShownSponsors()).find((each) => each.organisation === organisation)?.website ?? null,
  };
}

/** An organisation that is already known from a first application. */
async function knownOrganisation() {
  const organisation = newOrganisation();
  await approve(await organisation.apply('known'));
  return organisation;
}

const approve = async (reference: string, by = rosa) => approvePledge(by, await toMove(reference));
const rollBack = async (reference: string) => rollBackPledge(rosa, await toMove(reference, { reason: 'A mistake' }));

async function viewOf(reference: string) {
  const record = await findRecord(await newStaff('reviewer', 'read-desk'), reference);
  if (!record) throw new Error('No record');
  const view = toRecordView(record);
  return { website: view.website, fact: view.facts.find(({ label }) => label === 'Website')?.value };
}

const ownFact = async (reference: string) =>
  (await findOwnPledge(person, reference))?.facts.find(({ label }) => label === 'Website')?.value;

describe('the website in an application', () => {
  it('is public from the approval, not from the application', async () => {
    const { apply, shown } = newOrganisation();
    await approve(await apply('first'));
    expect(await shown()).toBe(site('first'));
    const second = await apply('second');
    expect(await shown()).toBe(site('first'));
    await approve(second);
    expect(await shown()).toBe(site('second'));
  });

  it('is public in order of approval, not of application', async () => {
    const { apply, shown } = await knownOrganisation();
    const [first, second] = [await apply('one'), await apply('two')];
    await approve(second);
    expect(await shown()).toBe(site('two'));
    await approve(first);
    expect(await shown()).toBe(site('one'));
  });

  it('is never public if the application is declined', async () => {
    const { apply, shown } = newOrganisation();
    await approve(await apply('good'));
    await declinePledge(rosa, await toMove(await apply('bad'), { reason: 'No' }));
    expect(await shown()).toBe(site('good'));
  });

  it('is public only after the second of two approvals', async () => {
    const { apply, shown } = newOrganisation();
    await approve(await apply('small'));
    const large = await apply('large', { tier: 'visionary' });
    await approve(large);
    expect(await shown()).toBe(site('small'));
    await approve(large, tomas);
    expect(await shown()).toBe(site('large'));
  });

  it('is withdrawn with its approval: the previously approved one is public again', async () => {
    const { apply, shown } = await knownOrganisation();
    const [first, second] = [await apply('before'), await apply('mistake')];
    await approve(first);
    await approve(second);
    await rollBack(second);
    expect(await shown()).toBe(site('before'));
    await approve(second);
    await rollBack(first);
    expect(await shown()).toBe(site('mistake'));
  });

  it('of two concurrent approvals, the later one is public', async () => {
    const { apply } = await knownOrganisation();
    const [first, second] = [await apply('left'), await apply('right')];
    const holder = await ownerClient();
    await holder.query('BEGIN');
    await holder.query(
      'SELECT FROM organisation WHERE id = (SELECT organisation_id FROM pledge WHERE reference = $1) FOR NO KEY UPDATE',
      [first],
    );
    const both = Promise.all([approve(first), approve(second, tomas)]);
    await waitForBlocked(holder);
    // A new application in the meantime does not wait for a lock.
    await apply('meanwhile');
    await holder.query('COMMIT');
    expect((await both).map(({ kind }) => kind)).toEqual(['moved', 'moved']);
    await expectChecksHold();
  });
});

describe('a record', () => {
  it('shows the desk the requested website and the current one, and the supporter the requested one', async () => {
    const { apply } = newOrganisation();
    const first = await apply('today');
    expect(await viewOf(first)).toEqual({ website: { requested: site('today'), shown: null }, fact: site('today') });
    await approve(first);
    const [same, other] = [await apply('today'), await apply('tomorrow')];
    expect(await viewOf(same)).toEqual({ website: { requested: site('today'), shown: null }, fact: site('today') });
    expect(await viewOf(other)).toEqual({
      website: { requested: site('tomorrow'), shown: site('today') },
      fact: `Asks for ${site('tomorrow')}\nShown now: ${site('today')}`,
    });
    expect(await ownFact(other)).toBe(site('tomorrow'));
    await approve(other);
    expect((await viewOf(other)).fact).toBe(site('tomorrow'));
    expect((await viewOf(first)).fact).toBe(`Asked for ${site('today')}\nShown now: ${site('tomorrow')}`);
    expect(await ownFact(first)).toBe(site('today'));
  });

  it('has no current website if the organisation is not shown', async () => {
    const { apply } = newOrganisation();
    await approve(await apply('unnamed', { recognition: 'anonymous' }));
    expect((await viewOf(await apply('new'))).fact).toBe(site('new'));
  });

  it('without a stored website shows the organisation’s, and its approval changes nothing', async () => {
    const { apply, shown } = await knownOrganisation();
    const [old, waiting] = [await apply('old'), await apply('unknown')];
    await approve(old);
    await ask('UPDATE pledge SET website = NULL WHERE reference = $1', [waiting]);
    expect(await viewOf(waiting)).toEqual({ website: { requested: site('old'), shown: null }, fact: site('old') });
    await approve(waiting);
    expect(await shown()).toBe(site('old'));
  });
});
