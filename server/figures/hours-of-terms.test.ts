import { beforeAll, expect, it } from 'vitest';
import { addDays, addMonths, type CivilDate } from '#domain/civil-date';
import { toFigures } from '#domain/figures';
import {
  ask,
  expectChecksHold,
  foldAll,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  toMove,
} from '#test/factories';
import { today } from '#server/clock';
import { readSums } from '#server/figures/figures-store';
import { rollBackPledge } from '#server/review/decide-pledge';

const yearAgo = addMonths(today(), -12);
const contribute = async (hoursPerMonth: number, day: CivilDate, person = newPerson()) =>
  pledge(
    await person,
    { kind: 'membership', class: 'contributing', hoursPerMonth, area: 'events' },
    new Date(`${day}T12:00:00Z`),
  );
const running = async () => (await readFigures()).hoursPerMonth;

/** The hours that count on another day. */
async function onDay(day: CivilDate): Promise<number> {
  const [row] = await ask<{ id: number }>('SELECT id FROM campaign');
  const { rows } = await readSums(row?.id ?? 0, day, day, { parties: false });
  const campaign = { slug: '', currency: 'USD', goal: 1n, graceDays: 14, programmes: [] } as const;
  return toFigures(campaign, rows, { today: day, asOf: '' }).hoursPerMonth;
}

beforeAll(seedCampaign);

it('counts the hours of terms that run today, folded and unfolded', async () => {
  await contribute(7, today());
  await contribute(11, addDays(yearAgo, 1));
  await contribute(20, yearAgo);
  await contribute(40, addDays(yearAgo, -40));
  expect(await running()).toBe(18);
  await foldAll();
  expect(await running()).toBe(18);
  await expectChecksHold();
});

it('ends each term on its own day', async () => {
  const days = [addDays(yearAgo, -41), addDays(yearAgo, -40), addDays(yearAgo, 1), addDays(today(), -1), today()];
  expect(await Promise.all(days.map(onDay))).toEqual([0, 40, 71, 31, 18]);
  expect(await onDay(addDays(today(), 1))).toBe(7);
  expect(await onDay(addMonths(today(), 12))).toBe(0);
});

it('counts a renewal from the day on which the current year ends', async () => {
  const [member, before] = [await newPerson(), await running()];
  const first = addDays(yearAgo, 30);
  await contribute(9, first, Promise.resolve(member));
  await contribute(6, today(), Promise.resolve(member));
  const next = addMonths(first, 12);
  expect(await running()).toBe(before + 9);
  expect((await onDay(next)) - (await onDay(addDays(next, -1)))).toBe(6 - 9);
});

it('subtracts hours on the days on which they had counted', async () => {
  const before = await running();
  const { reference } = await contribute(13, today());
  expect(await running()).toBe(before + 13);
  await ask('UPDATE pledge SET term_from = term_from - 50, term_until = term_until + 50 WHERE reference = $1', [
    reference,
  ]);
  const reviewer = await newStaff('reviewer', 'decide');
  await rollBackPledge(reviewer, await toMove(reference, { reason: 'A mistake' }));
  expect(await running()).toBe(before);
  expect(await countHoursOf(reference)).toBe(0);
  await expectChecksHold();
});

async function countHoursOf(reference: string): Promise<number> {
  const rows = await ask<{ hours: string }>(
    `SELECT sum(hours) AS hours FROM ledger_entry e JOIN pledge p ON p.id = e.pledge_id WHERE reference = $1 GROUP BY hours_from, hours_until`,
    [reference],
  );
  return rows.reduce((sum, { hours }) => sum + Math.abs(Number(hours)), 0);
}
