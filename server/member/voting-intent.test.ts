import { beforeAll, describe, expect, it } from 'vitest';
import { addMonths, civilDate } from '#domain/civil-date';
import { ask, countOf, expectChecksHold, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import { readCsv } from '#test/read-csv';
import { goTo } from '#test/reminder-factories';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { exportRows } from '#server/export/export-rows';
import { listMembers } from '#server/member/member-list-queries';
import { findMembership } from '#server/member/membership-queries';
import { setVotingIntent } from '#server/member/set-voting-intent';
import { forgetPerson } from '#server/privacy/forget-person';

const HOURS = { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'packaging' };
const BASIC = { kind: 'membership', class: 'basic' };
/** The middle of a year, so that neither a month before nor a month after it is another calendar year. */
const DAY = civilDate(`${Number(today().slice(0, 4))}-06-15`);
const YEAR = DAY.slice(0, 4);
let staff: Staff<'read-desk'>;

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('reviewer', 'read-desk');
  goTo(DAY);
});

async function newMember(terms: object = HOURS, begun = DAY): Promise<Person> {
  const person = await newPerson();
  await pledge(person, terms, new Date(`${begun}T12:00:00Z`));
  return person;
}
const set = (person: Person, intends = 'yes', year = YEAR) => setVotingIntent(person, { intends, year });
const intentOf = async (person: Person) => (await findMembership(person, 'en'))?.intent;
const voting = () => listMembers(staff, { show: 'voting' }, 'en');

describe('the intent to vote', () => {
  it('is said and taken back by a member with a vote, each with an event', async () => {
    const person = await newMember();
    expect(await intentOf(person)).toEqual({ year: Number(YEAR), on: null });
    expect(await set(person)).toEqual({ kind: 'affirmed' });
    expect(await intentOf(person)).toEqual({ year: Number(YEAR), on: DAY });
    expect(await set(person, 'no')).toEqual({ kind: 'withdrawn' });
    expect(await intentOf(person)).toEqual({ year: Number(YEAR), on: null });
    const events = await ask(
      "SELECT type, actor_id, data FROM event WHERE stream = 'person' AND stream_id = $1 ORDER BY version",
      [person.id],
    );
    expect(events).toEqual([
      { type: 'voting-intent-affirmed', actor_id: person.id, data: { year: Number(YEAR) } },
      { type: 'voting-intent-withdrawn', actor_id: person.id, data: { year: Number(YEAR) } },
    ]);
    await expectChecksHold();
  });

  it('is written once, however often it is sent', async () => {
    const person = await newMember();
    const results = await Promise.all([set(person), set(person), set(person)]);
    expect(results).toEqual([{ kind: 'affirmed' }, { kind: 'affirmed' }, { kind: 'affirmed' }]);
    expect(await countOf("event WHERE stream_id = $1 AND type = 'voting-intent-affirmed'", [person.id])).toBe(1);
  });

  it('needs a vote, and is for this calendar year', async () => {
    const basic = await newMember(BASIC);
    expect(await intentOf(basic)).toBeNull();
    expect(await set(basic)).toEqual({ kind: 'no-vote' });
    expect(await set(await newPerson())).toEqual({ kind: 'no-vote' });
    const ended = await newMember(HOURS, addMonths(DAY, -12));
    expect(await set(ended)).toEqual({ kind: 'no-vote' });
    const member = await newMember();
    expect(await set(member, 'yes', String(Number(YEAR) - 1))).toEqual({ kind: 'other-year' });
    for (const bad of [{}, { intends: 'maybe', year: YEAR }, { intends: 'yes', year: '20' }, null])
      expect(await setVotingIntent(member, bad)).toEqual({ kind: 'invalid' });
    await forgetPerson(member);
    expect(await set(member)).toEqual({ kind: 'invalid' });
  });

  it('is seen by staff in a list, a count and the export while the vote lasts', async () => {
    const before = (await voting()).counts;
    const [first, second] = [await newMember(), await newMember()];
    await newMember(BASIC);
    await set(first);
    const list = await voting();
    expect(list.counts).toEqual({ ...before, voters: before.voters + 2, intending: before.intending + 1 });
    expect(list.items.filter(({ personId }) => [first.id, second.id].includes(personId))).toMatchObject([
      { personId: first.id, intendsSince: DAY },
    ]);
    const running = (await listMembers(staff, { show: 'running' }, 'en')).items;
    expect(running.find(({ personId }) => personId === second.id)).toMatchObject({ intendsSince: null });
    const asked = { what: 'members', format: 'csv', campaign: null, from: null, until: null } as const;
    const [head = [], ...rows] = readCsv(await new Response(await exportRows(staff, asked)).text());
    const exported = new Map(rows.map((row) => [row[head.indexOf('email')], row[head.indexOf('intends_to_vote')]]));
    expect(exported.get(first.email)).toContain(DAY);
    expect(exported.get(second.email)).toBe('');
    goTo(addMonths(DAY, 13));
    expect((await voting()).items).toEqual([]);
    goTo(DAY);
  });
});
