import { beforeAll, describe, expect, it } from 'vitest';
import { gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { findNeighbours, findNextToDecide, toList, toListParams } from '#server/desk/next-in-list';
import { countLeft, toQueueAsked } from '#server/desk/queue-queries';
import { approvePledge, askSupporter } from '#server/review/decide-pledge';

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
    expect(await countLeft(staff, list)).toEqual({ atLeast: 2, isMore: false });
    expect(await findNextToDecide(staff, list, b ?? '')).toBe(d);
    expect(await findNextToDecide(staff, list, d)).toBe(a);
    expect(await findNextToDecide(staff, only, c ?? '')).toBeNull();
  });
});

describe('the next pledge to decide about', () => {
  it('is never one that this reviewer cannot decide about: that waits for its answer, for another reviewer, or is their own', async () => {
    const [person, colleague] = [await newPerson({ email: 'asked@example.org' }), await newStaff('reviewer', 'decide')];
    const one = async (by: Parameters<typeof pledge>[0], amount: number) =>
      (await pledge(by, gift(amount, { programme: 'developer-in-residence' }))).reference;
    const [asked, large] = [await one(person, 60_000), await one(person, 9_000_000)];
    await one(staff, 60_000);
    const last = await one(person, 60_001);
    const list = listOf({ programme: 'developer-in-residence', state: 'any' });
    await askSupporter(staff, await toMove(asked, { reason: 'Who?' }));
    expect(await findNextToDecide(staff, list, asked)).toBe(large);
    await approvePledge(staff, await toMove(large));
    expect(await findNextToDecide(staff, list, large)).toBe(last);
    expect(await findNextToDecide(colleague, list, asked)).toBe(large);
    await askSupporter(staff, await toMove(last, { reason: 'Who?' }));
    expect(await findNextToDecide(staff, list, last)).toBeNull();
    expect(await countLeft(staff, list)).toEqual({ atLeast: 0, isMore: false });
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
