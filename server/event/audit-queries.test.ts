import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { listEvents } from '#server/event/audit-queries';
import { putRole } from '#server/identity/role-store';
import { approvePledge, declinePledge } from '#server/review/decide-pledge';

let staff: Staff<'read-desk'>;
let reviewer: Staff<'decide'>;
const made = { approved: '', declined: '' };

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('editor', 'read-desk');
  reviewer = await newStaff('reviewer', 'decide', 'Rita');
  const person = await newPerson({ name: 'Ada', email: 'ada.audit@example.org' });
  made.approved = (await pledge(person, gift(70_000))).reference;
  made.declined = (await pledge(person, gift(80_000))).reference;
  await approvePledge(reviewer, await toMove(made.approved));
  await declinePledge(reviewer, await toMove(made.declined, { reason: 'A secret of Ada' }));
});

const linesOf = async (params: object = {}) =>
  (await listEvents(staff, { ...params })).items.map(({ type, subject, actor }) => [type, subject, actor]);

describe('the audit page', () => {
  it('lists every event, the latest first, with who did it and what it is about', async () => {
    const [first, second] = await linesOf();
    expect(first).toEqual(['declined', made.declined, 'Rita']);
    expect(second).toEqual(['approved', made.approved, 'Rita']);
    const everything = await ask<{ many: number }>('SELECT count(*)::int AS many FROM event');
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await listEvents(staff, { cursor });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(new Set(found).size).toBe(everything[0]?.many);
  });

  it('says that an event has a text, and does not show it', async () => {
    const { items } = await listEvents(staff, { what: 'pledge.declined' });
    expect(items).toMatchObject([{ hasText: true, reference: made.declined, actorKind: 'person' }]);
    expect(JSON.stringify(items)).not.toContain('secret');
  });

  it.each([
    ['a type', { what: 'pledge.approved' }, ['approved']],
    ['a stream', { what: 'pledge' }, ['declined', 'approved', 'submitted', 'submitted']],
    ['a person', { what: 'pledge', by: 'Ada.Audit@example.org' }, ['submitted', 'submitted']],
    ['days', { what: 'pledge.approved', from: today(), until: today() }, ['approved']],
    ['days before', { what: 'pledge', until: addDays(today(), -1) }, []],
    ['days after', { what: 'pledge', from: addDays(today(), 1) }, []],
    ['another kind of actor', { what: 'pledge', actor: 'policy' }, []],
  ])('filters by %s', async (_, params, types) => {
    expect((await listEvents(staff, params)).items.map(({ type }) => type)).toEqual(types);
  });

  it('filters by a pledge, in any notation', async () => {
    const typed = ` ${made.approved.toLowerCase().replaceAll('-', ' ')} `;
    expect(await linesOf({ pledge: typed })).toEqual([
      ['approved', made.approved, 'Rita'],
      ['submitted', made.approved, 'Ada'],
    ]);
  });

  it('names the person whose role changed', async () => {
    const person = await newPerson({ name: 'New Staff', email: 'new.staff@example.org' });
    await putRole(person.email, 'treasurer', staff.id);
    expect((await linesOf({ what: 'person.role-granted' }))[0]?.slice(1)).toEqual(['New Staff', expect.anything()]);
  });

  it('says what is wrong with a filter, and shows nothing instead of everything', async () => {
    const wrong = {
      what: 'person.approved',
      by: 'nobody@example.org',
      pledge: 'PB-XXXX-XXXX',
      from: '2026-02-30',
      until: "'",
    };
    const { items, problems } = await listEvents(staff, wrong);
    expect(items).toEqual([]);
    expect(problems.map(({ field }) => field)).toEqual(['what', 'by', 'pledge', 'from', 'until']);
    for (const cursor of ['x', '1-', `9${'9'.repeat(14)}-${'9'.repeat(18)}`, '\0'])
      expect((await listEvents(staff, { cursor })).problems, cursor).toEqual([]);
  });
});
