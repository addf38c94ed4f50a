import { beforeAll, describe, expect, it } from 'vitest';
import { gift, newPerson, seedCampaign, shownPledge } from '#test/factories';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { listSupporters } from '#server/supporter/supporter-queries';

const SECRET = 'nobody-may-see-this@example.org';
const named = (displayName: string) => ({ recognition: 'named', displayName });

async function listOf(params: Record<string, unknown>) {
  const list = await listSupporters(await getCurrentCampaign(), params);
  if (list.kind !== 'found') throw new Error('No such page');
  return list;
}

const namesOf = async (params: Record<string, unknown>) => (await listOf(params)).supporters.map(({ name }) => name);

beforeAll(seedCampaign);

describe('search', () => {
  const ODD = 'Ünal 100%_sure \\o/ <b>"quoted"</b>';
  beforeAll(async () => {
    const person = await newPerson({ name: 'Private Name', email: SECRET });
    for (const name of [ODD, 'مها الأحمد', '李小龙 👩‍💻', "O'Brien-Świątek", 'x'.repeat(200)])
      await shownPledge(person, gift(2_000, named(name)));
  });

  it.each([
    ['%', [ODD]],
    ['_', [ODD]],
    ['\\', [ODD]],
    ['100\\%', []],
    ['100%_SURE', [ODD]],
    ['<b>', [ODD]],
    ['"', [ODD]],
    ["'", ["O'Brien-Świątek"]],
    ['ŚWIĄTEK', ["O'Brien-Świątek"]],
    ['ÜNAL', [ODD]],
    ['un\u0000al', [ODD]],
    ['ü\u0000nal', [ODD]],
    ['الأحمد', ['مها الأحمد']],
    ['小龙', ['李小龙 👩‍💻']],
    ['👩', ['李小龙 👩‍💻']],
    ['x'.repeat(2_000), ['x'.repeat(200)]],
    ['y'.repeat(2_000), []],
    ["'; DROP TABLE pledge; --", []],
    [SECRET, []],
    ['private name', []],
  ])('for %j', async (q, expected) => {
    expect(await namesOf({ q })).toEqual(expected);
  });

  it('uses the first of two values, and ignores a value that is not text', async () => {
    expect((await listOf({ q: ['ünal', 'x'] })).asked.q).toBe('ünal');
    expect((await listOf({ q: { a: 1 } })).asked.q).toBe('');
    expect((await listOf({ q: '  ünal ' })).asked.q).toBe('ünal');
  });
});
