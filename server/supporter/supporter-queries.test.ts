import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  copyCampaign,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  shownPledge,
  sponsorship,
  toMove,
} from '#test/factories';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import type { Staff } from '#server/auth';
import { approvePledge, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { hideMessage, showMessage } from '#server/review/moderate-message';
import { hideName, showName } from '#server/review/moderate-name';
import { withdrawPledge } from '#server/review/supporter-moves';
import { findRecentSupporters, listSupporters, SUPPORTERS_PAGE } from '#server/supporter/supporter-queries';

const SECRET = 'nobody-may-see-this@example.org';
const named = (displayName: string, more: object = {}) => ({ recognition: 'named', displayName, ...more });
const MEMBER = { kind: 'membership', class: 'contributing', hoursPerMonth: 9, area: 'events' };
let reviewer: Staff<'decide'>;
let moderator: Staff<'moderate'>;

async function listOf(params: Record<string, unknown> = {}) {
  const list = await listSupporters(await getCurrentCampaign(), params);
  if (list.kind !== 'found') throw new Error('No such page');
  return list;
}
const find = async (name: string) => (await listOf({ q: name })).supporters;
const namesOf = async (params: Record<string, unknown>) => (await listOf(params)).supporters.map(({ name }) => name);

beforeAll(async () => {
  await seedCampaign();
  reviewer = await newStaff('reviewer', 'decide');
  moderator = await newStaff('reviewer', 'moderate');
});

describe('the list shows', () => {
  const one = async (body: object, person = { name: 'Private Name', email: SECRET }) => {
    const [known] = await ask<{ id: string }>('SELECT id FROM person WHERE email = $1', [person.email]);
    const who = known ? { ...(await newPerson()), id: known.id } : await newPerson(person);
    const make = 'displayName' in body ? shownPledge : pledge;
    return (await make(who, body, new Date('2026-03-05T12:00:00Z'))).reference;
  };

  it('a gift and a membership by name, with what the supporter consented to and nothing else', async () => {
    await one(gift(2_500, { ...named('Ada Shown'), message: 'Hello' }));
    await one({ ...MEMBER, ...named('Bea Shown') });
    expect(await find('shown')).toEqual([
      {
        name: 'Bea Shown',
        kind: 'membership',
        programme: null,
        membershipClass: 'contributing',
        amount: null,
        repeat: 'once',
        hoursPerMonth: 9,
        dedication: null,
        message: null,
        month: '2026-03',
      },
      {
        name: 'Ada Shown',
        kind: 'one-time',
        programme: { slug: 'grants', name: 'Grants' },
        membershipClass: null,
        amount: { amount: 2_500n, currency: 'USD' },
        repeat: 'once',
        hoursPerMonth: null,
        dedication: null,
        message: null,
        month: '2026-03',
      },
    ]);
  });

  it('how often a gift is given with its amount only', async () => {
    await one(gift(1_000, { repeat: 'monthly', ...named('Cai Monthly') }));
    const unsaid = { recognition: 'named-without-amount', displayName: 'Cai Quiet' };
    await one(gift(1_000, { repeat: 'monthly', ...unsaid }));
    expect(await find('cai')).toMatchObject([
      { name: 'Cai Quiet', amount: null, repeat: 'once' },
      { name: 'Cai Monthly', amount: { amount: 1_000n }, repeat: 'monthly' },
    ]);
  });

  it('no amount or hours if only the name has consent', async () => {
    await one(gift(2_600, { ...named('Cleo Modest'), recognition: 'named-without-amount' }));
    await one({ ...MEMBER, ...named('Dora Modest'), recognition: 'named-without-amount' });
    expect(await find('modest')).toMatchObject([
      { name: 'Dora Modest', amount: null, hoursPerMonth: null },
      { name: 'Cleo Modest', amount: null },
    ]);
  });

  it('the message only after a reviewer has shown it', async () => {
    const reference = await one(gift(2_700, { ...named('Eve Told'), message: 'First\nlight' }));
    expect(await find('eve told')).toMatchObject([{ message: null }]);
    await showMessage(moderator, await toMove(reference));
    expect(await find('eve told')).toMatchObject([{ message: 'First\nlight' }]);
    await hideMessage(moderator, await toMove(reference));
    expect(await find('eve told')).toMatchObject([{ message: null }]);
  });

  it('no name that nobody has looked at, and none that was refused', async () => {
    const [person, body] = [await newPerson(), gift(2_000, named('Una Unseen'))];
    const { reference } = await pledge(person, body);
    expect(await find('una unseen')).toEqual([]);
    await showName(moderator, await toMove(reference));
    expect(await namesOf({ q: 'una unseen' })).toEqual(['Una Unseen']);
    await hideName(moderator, await toMove(reference));
    expect(await find('una unseen')).toEqual([]);
  });

  it('only approved pledges: not waiting, declined, withdrawn or rolled back ones', async () => {
    const person = await newPerson();
    const moved = async (name: string, amount = 70_000) =>
      (await pledge(person, gift(amount, named(`Finn ${name}`)))).reference;
    const [declined, withdrawn, rolled] = [await moved('Declined'), await moved('Withdrawn'), await moved('Rolled')];
    await moved('Waiting');
    await declinePledge(reviewer, await toMove(declined, { reason: 'No' }));
    await withdrawPledge(person, await toMove(withdrawn));
    expect(await find('finn')).toEqual([]);
    await approvePledge(reviewer, await toMove(rolled));
    expect(await namesOf({ q: 'finn' })).toEqual(['Finn Rolled']);
    await rollBackPledge(reviewer, await toMove(rolled, { reason: 'Too soon' }));
    expect(await find('finn')).toEqual([]);
  });

  it('no anonymous supporters, no sponsors, and no withdrawn names', async () => {
    const before = await namesOf({});
    await one(gift(2_800));
    const sponsor = await one(sponsorship('partner', 'Quill & Sons', { recognition: 'named' }));
    await approvePledge(reviewer, await toMove(sponsor));
    const taken = await one(gift(2_900, named('Gus Gone')));
    await ask('UPDATE pledge SET show_name = false WHERE reference = $1', [taken]);
    expect(await namesOf({})).toEqual(before);
    expect(await find('gus')).toEqual([]);
    expect(await find('quill')).toEqual([]);
  });

  it('nothing private', async () => {
    const answer = JSON.stringify(
      [await listOf(), await findRecentSupporters(await getCurrentCampaign(), 12)],
      (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
    );
    expect(answer).toContain('Ada Shown');
    const people = await ask<{ email: string; name: string; id: string }>('SELECT email, name, id::text FROM person');
    const pledges = await ask<{ reference: string }>('SELECT reference FROM pledge');
    const secrets = [...people.flatMap(({ email, name, id }) => [email, name, id]), ...pledges.map((p) => p.reference)];
    expect(secrets.length).toBeGreaterThan(20);
    expect(secrets.filter((each) => answer.includes(each))).toEqual([]);
    expect(answer).not.toMatch(/"(id|createdAt|email)"/);
  });

  it('only the current campaign, as the figures do', async () => {
    expect(await find('ada shown')).toHaveLength(1);
    const other = await copyCampaign({ slug: 'before' });
    await ask("UPDATE pledge SET campaign_id = $1 WHERE display_name = 'Ada Shown'", [other]);
    expect(await find('ada shown')).toEqual([]);
    await ask("UPDATE pledge SET campaign_id = (SELECT min(id) FROM campaign) WHERE display_name = 'Ada Shown'");
    await ask('DELETE FROM campaign WHERE id = $1', [other]);
  });
});

describe('paging', () => {
  const MANY = 2 * SUPPORTERS_PAGE + 20;
  const expected = Array.from({ length: MANY }, (_, at) => `Twin ${MANY - 1 - at}`);

  beforeAll(async () => {
    const person = await newPerson();
    // Many with the same time: only their order of arrival distinguishes them.
    for (let at = 0; at < MANY; at += 1)
      await pledge(person, gift(100, named(`Twin ${at}`)), new Date(1_780_000_000_000 + Math.trunc(at / 70)));
    await ask("UPDATE pledge SET name_look = 'shown' WHERE display_name LIKE 'Twin %'");
  });

  async function walk(params: Record<string, string>): Promise<string[][]> {
    const pages: string[][] = [];
    for (let after: string | null = ''; after !== null;) {
      const page = await listOf({ ...params, after });
      pages.push(page.supporters.map(({ name }) => name));
      after = page.next;
      expect(pages.length).toBeLessThan(10);
    }
    return pages;
  }

  it.each(['', 'twin', 'tw'])('visits each name once, newest first, when searching for %j', async (q) => {
    const pages = await walk({ q });
    const all = pages.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((name) => name.startsWith('Twin'))).toEqual(expected);
    expect(pages.slice(0, -1).every((page) => page.length === SUPPORTERS_PAGE)).toBe(true);
    expect(pages.at(-1)?.length).toBeGreaterThan(0);
  });

  it('is not affected by names that are added or removed in the meantime', async () => {
    const { next } = await listOf({ q: 'twin' });
    const second = await namesOf({ q: 'twin', after: next ?? '' });
    const late = await shownPledge(await newPerson(), gift(2_000, named('Twin of late')));
    await ask("UPDATE pledge SET show_name = false WHERE display_name = 'Twin 139'");
    expect(await namesOf({ q: 'twin', after: next ?? '' })).toEqual(second);
    expect((await namesOf({ q: 'twin' }))[0]).toBe('Twin of late');
    await ask('UPDATE pledge SET show_name = false WHERE reference = $1', [late.reference]);
    await ask("UPDATE pledge SET show_name = true WHERE display_name = 'Twin 139'");
  });

  it.each(['1', '-1', 'x'.repeat(59), '1732183200000-1', '\u0000', '../'])(
    'answers the cursor %j with no page, and keeps the search text',
    async (after) => {
      expect(await listSupporters(await getCurrentCampaign(), { q: 'twin', after })).toEqual({
        kind: 'lost',
        asked: { q: 'twin', after: '' },
      });
    },
  );

  it('gives an empty page after the end', async () => {
    const { next } = await listOf({ q: 'twin' });
    expect(await listOf({ q: 'ünal', after: next ?? '' })).toMatchObject({ supporters: [], next: null });
  });
});

describe('the newest supporters', () => {
  it('are as many as requested, in the order of the list', async () => {
    const all = (await listOf()).supporters;
    expect((await findRecentSupporters(await getCurrentCampaign(), 12)).supporters).toEqual(all.slice(0, 12));
    expect(await findRecentSupporters(await getCurrentCampaign(), SUPPORTERS_PAGE)).toMatchObject({
      supporters: all,
      next: expect.any(String),
    });
    expect((await findRecentSupporters(await getCurrentCampaign(), 1_000)).next).toBeNull();
  });
});
