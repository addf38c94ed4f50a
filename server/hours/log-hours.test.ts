import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, expectChecksHold, newPerson, newStaff, pledge, readFigures, seedCampaign, toMove } from '#test/factories';
import { goTo, newSupporter, sendWaiting } from '#test/reminder-factories';
import { addMonths, type CivilDate } from '#domain/civil-date';
import type { Person, Staff } from '#server/auth';
import { certifyHours, queryHours } from '#server/hours/certify-hours';
import { findOwnHours } from '#server/hours/hours-queries';
import { logHours } from '#server/hours/log-hours';
import { readOwnData } from '#server/privacy/own-data-queries';

let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  reviewer = await newStaff('reviewer', 'decide');
});

const HOURS = { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'packaging' };
const monthOf = (day: CivilDate) => day.slice(0, 7);

async function log(person: Person, reference: string, month: string, hours: string, note = '') {
  return logHours(person, { ...(await toMove(reference)), month, hours, note });
}
const decide = async (
  staff: Staff<'decide'>,
  verb: typeof certifyHours,
  reference: string,
  month: string,
  reason = '',
) => verb(staff, { ...(await toMove(reference)), month, reason });
const monthsOf = async (person: Person, reference: string) => (await findOwnHours(person, reference))?.logged;

describe('the hours of a contributing member', () => {
  it('are logged, queried, corrected and certified, each step an event; the figures stay what was pledged', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, HOURS);
    const before = (await readFigures()).hoursPerMonth;
    goTo(addMonths(start, 2));
    const month = monthOf(addMonths(start, 1));
    expect(await findOwnHours(person, reference)).toMatchObject({ pledged: 8, logged: [], months: { length: 3 } });
    expect(await log(person, reference, month, ' 9 ', 'A talk in Málaga')).toEqual({ kind: 'changed' });
    expect(await decide(reviewer, queryHours, reference, month)).toEqual({ kind: 'refused', code: 'reason-missing' });
    expect(await decide(reviewer, queryHours, reference, month, 'Which talk?')).toEqual({ kind: 'decided' });
    expect(await monthsOf(person, reference)).toEqual([
      { month, hours: 9, state: 'queried', note: 'A talk in Málaga', question: 'Which talk?' },
    ]);
    await sendWaiting();
    const emails = await ask<{ text: string }>(
      "SELECT d.text FROM demo_email d JOIN email e ON e.id = d.email_id WHERE e.kind = 'hours-queried' AND d.recipient = $1",
      [person.email],
    );
    expect(emails.map(({ text }) => text)).toEqual([expect.stringContaining('Which talk?')]);

    expect(await log(person, reference, month, '7', 'The keynote')).toEqual({ kind: 'changed' });
    expect(await monthsOf(person, reference)).toMatchObject([{ hours: 7, state: 'logged' }]);
    expect(await decide(reviewer, certifyHours, reference, month)).toEqual({ kind: 'decided' });
    expect(await decide(reviewer, certifyHours, reference, month)).toEqual({ kind: 'refused', code: 'nothing-logged' });
    expect(await monthsOf(person, reference)).toMatchObject([{ hours: 7, state: 'certified' }]);
    expect((await readFigures()).hoursPerMonth).toBe(before);
    await expectChecksHold();
  });

  it('are of a month of the year that has begun', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, HOURS);
    for (const month of [monthOf(addMonths(start, 1)), monthOf(addMonths(start, -1)), '2026-13', ''])
      expect(await log(person, reference, month, '5')).toEqual({ kind: 'refused', code: 'bad-month' });
    for (const hours of ['', '-1', '745', '1.5', 'ten'])
      expect(await log(person, reference, monthOf(start), hours)).toEqual({ kind: 'refused', code: 'bad-hours' });
    goTo(addMonths(start, 14));
    expect(await log(person, reference, monthOf(start), '5')).toEqual({ kind: 'refused', code: 'bad-month' });
  });

  it('are the member’s own, and nobody certifies their own', async () => {
    const staff = await newStaff('reviewer', 'decide');
    const { start } = await newSupporter();
    const { reference } = await pledge(staff, HOURS);
    const month = monthOf(start);
    expect(await log(await newPerson(), reference, month, '5')).toEqual({ kind: 'not-found' });
    expect(await log(staff, reference, month, '5')).toEqual({ kind: 'changed' });
    expect(await decide(staff, certifyHours, reference, month)).toEqual({ kind: 'refused', code: 'own-pledge' });
    expect(await decide(reviewer, certifyHours, reference, '2020-01')).toEqual({
      kind: 'refused',
      code: 'nothing-logged',
    });
  });

  it('are for memberships of hours only', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, { kind: 'membership', class: 'basic' });
    expect(await log(person, reference, monthOf(start), '5')).toEqual({ kind: 'refused', code: 'not-for-this-kind' });
    expect(await findOwnHours(person, reference)).toBeNull();
  });

  it('are logged once for each key, and not over what another tab has logged', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, HOURS);
    const form = { ...(await toMove(reference)), month: monthOf(start), hours: '5', note: '' };
    expect(await logHours(person, form)).toEqual({ kind: 'changed' });
    expect(await logHours(person, form)).toEqual({ kind: 'changed' });
    expect(await logHours(person, { ...form, key: randomUUID(), hours: '6' })).toMatchObject({ kind: 'conflict' });
    expect(await monthsOf(person, reference)).toHaveLength(1);
  });

  it('have their note apart from the event, and in the download of one’s own data', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, HOURS);
    await log(person, reference, monthOf(start), '5', 'With Grace');
    const [event] = await ask("SELECT data FROM event WHERE type = 'hours-logged' ORDER BY id DESC LIMIT 1");
    expect(event).toEqual({ data: { month: monthOf(start), hours: 5 } });
    expect(
      JSON.stringify(await readOwnData(person), (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ).toContain('With Grace');
  });
});
