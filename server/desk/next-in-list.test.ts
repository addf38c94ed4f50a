import { beforeAll, describe, expect, it } from 'vitest';
import { gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { findNeighbours, findNextToDecide, toList, toListParams } from '#server/desk/next-in-list';
import { toQueueAsked } from '#server/desk/queue-queries';
import { approvePledge } from '#server/review/decide-pledge';

let staff: Staff<'decide'>;
let made: string[];

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('reviewer', 'decide');
  const person = await newPerson({ email: 'walk@example.org' });
  const at = new Date(Date.now() - 86_400_000);
  made = [];
  // Submitted within the same second: only their ids define their order.
  for (const programme of ['grants', 'grants', 'pypi-security', 'grants'])
    made.push((await pledge(person, gift(60_000 + made.length, { programme }), at)).reference);
});

const listOf = (params: object) => toQueueAsked(params as Record<string, unknown>);

describe('the neighbours of a pledge in a list', () => {
  it('are those before and after it, in the order and with the filters of the list', async () => {
    const [a, b, c, d] = made;
    expect(await findNeighbours(staff, listOf({}), b ?? '')).toEqual({ previous: a, next: c });
    expect(await findNeighbours(staff, listOf({ sort: 'newest' }), b ?? '')).toEqual({ previous: c, next: a });
    expect(await findNeighbours(staff, listOf({ programme: 'grants' }), b ?? '')).toEqual({ previous: a, next: d });
    expect(await findNeighbours(staff, listOf({}), d ?? '')).toEqual({ previous: c, next: null });
    expect(await findNeighbours(staff, listOf({}), 'PB-NONE')).toEqual({ previous: null, next: null });
    expect(await findNeighbours(staff, listOf({}), 'P\0')).toEqual({ previous: null, next: null });
  });

  it('are the same once it has left the list; after the last one the first is next, and nothing after the only one', async () => {
    const [a, b, c, d = ''] = made;
    const [list, only] = [listOf({ programme: 'grants' }), listOf({ programme: 'pypi-security' })];
    await approvePledge(staff, await toMove(b ?? ''));
    expect(await findNextToDecide(staff, list, b ?? '')).toBe(d);
    expect(await findNextToDecide(staff, list, d)).toBe(a);
    expect(await findNextToDecide(staff, only, c ?? '')).toBeNull();
  });
});

describe('the list in an address', () => {
  it('is read as it was written; a pledge opened from anywhere else has none', () => {
    const list = listOf({ q: 'Ada & Ida', state: 'submitted', sort: 'newest', cursor: '12-3' });
    const params = toListParams(list);
    expect(params.toString()).toBe('from=list&q=Ada+%26+Ida&state=submitted&sort=newest');
    expect(toList(Object.fromEntries(params))).toEqual({ ...list, cursor: '' });
    expect(toListParams(listOf({})).toString()).toBe('from=list');
    expect(toList({ q: 'Ada' })).toBeNull();
  });
});
