import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths, civilDate, type CivilDate } from '#domain/civil-date';
import { newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { goTo } from '#test/reminder-factories';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { certifyHours, queryHours } from '#server/hours/certify-hours';
import { logHours } from '#server/hours/log-hours';
import { countMembersWithHours } from '#server/member/member-list-store';
import { listMembers } from '#server/member/member-list-queries';

const HOURS = { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'packaging' };
/** The day on which the lists are read. Everything before it is in the campaign, whatever today is. */
const DAY = civilDate(`${Number(today().slice(0, 4))}-05-15`);
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  reviewer = await newStaff('reviewer', 'decide');
  goTo(DAY);
});

/** A member whose year began on this day. */
async function memberSince(day: CivilDate): Promise<{ person: Person; reference: string }> {
  const person = await newPerson();
  const { reference } = await pledge(person, HOURS, new Date(`${day}T12:00:00Z`));
  return { person, reference };
}
const list = (show: string, cursor?: string) => listMembers(reviewer, { show, cursor }, 'en');
const referencesOf = async (show: string) => (await list(show)).items.map(({ reference }) => reference);

describe('the lists of members', () => {
  it('are of those whose year runs, is in its month of grace, or has ended, by its last day', async () => {
    const year = addMonths(DAY, -12);
    const [late, early] = [await memberSince(DAY), await memberSince(addMonths(DAY, -11))];
    // The last day of a year is the day before it began, a year later; the month of grace ends a month after that.
    const lastDay = await memberSince(addDays(year, 1));
    const [firstOfGrace, lastOfGrace] = [await memberSince(year), await memberSince(addDays(addMonths(year, -1), 1))];
    const [justOver, longOver] = [await memberSince(addMonths(year, -1)), await memberSince(addMonths(year, -2))];
    expect(await referencesOf('running')).toEqual([lastDay, early, late].map(({ reference }) => reference));
    expect(await referencesOf('grace')).toEqual([lastOfGrace, firstOfGrace].map(({ reference }) => reference));
    expect(await referencesOf('ended')).toEqual([justOver, longOver].map(({ reference }) => reference));
    expect(await referencesOf('for-life')).toEqual([]);
    expect((await list('running')).items.at(-1)).toMatchObject({
      joinedOn: DAY,
      what: 'Contributing member',
      months: 0,
    });
    expect((await list('nonsense')).show).toBe('running');
  });

  it('name who has renewed once, with the day on which they joined', async () => {
    const { person, reference } = await memberSince(addMonths(DAY, -11));
    const again = await pledge(person, HOURS);
    const items = (await list('running')).items.filter(({ email }) => email === person.email);
    expect(items).toMatchObject([{ reference: again.reference, joinedOn: addMonths(DAY, -11) }]);
    expect(await referencesOf('running')).not.toContain(reference);
  });

  it('go on after a cursor, and one made by hand shows the first page', async () => {
    const first = await list('running');
    const [one] = first.items;
    const rest = await list('running', `${one?.until}_${'9'.repeat(18)}`);
    expect(rest.items.map(({ reference }) => reference)).not.toContain(one?.reference);
    for (const cursor of ['x', '_', '2026-02-30_1', `${one?.until}_1_2`, `${one?.until}_-1`, '1'])
      expect((await list('running', cursor)).items[0], cursor).toEqual(one);
  });
});

describe('the list of hours', () => {
  it('has who logged a month until somebody has looked at it, whose hours wait longest first', async () => {
    const [first, second] = [await memberSince(addMonths(DAY, -2)), await memberSince(addMonths(DAY, -1))];
    const month = DAY.slice(0, 7);
    const log = async (of: typeof first, hours: string) =>
      logHours(of.person, { ...(await toMove(of.reference)), month, hours, note: '' });
    expect(await log(first, '3')).toEqual({ kind: 'changed' });
    expect(await log(second, '4')).toEqual({ kind: 'changed' });
    expect(await log(first, '5')).toEqual({ kind: 'changed' });
    expect((await list('hours')).items).toMatchObject([
      { reference: second.reference, months: 1 },
      { reference: first.reference, months: 1 },
    ]);
    expect(await countMembersWithHours(10)).toMatchObject({ many: 2, oldest: new Date(`${DAY}T12:00:00Z`) });
    await certifyHours(reviewer, { ...(await toMove(second.reference)), month, reason: '' });
    expect(await referencesOf('hours')).toEqual([first.reference]);
    await queryHours(reviewer, { ...(await toMove(first.reference)), month, reason: 'Which ones?' });
    expect(await referencesOf('hours')).toEqual([]);
    await log(first, '5');
    expect(await referencesOf('hours')).toEqual([first.reference]);
  });
});
