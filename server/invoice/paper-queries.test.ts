import { beforeAll, expect, it, vi } from 'vitest';
import { countQueries } from '#test/count-queries';
import { seedCampaign } from '#test/factories';
import { sponsored } from '#test/invoice-factories';
import { merged, organisationOf } from '#test/organisation-factories';
import { listPapers } from '#server/invoice/paper-queries';

vi.mock('next/headers', () => ({ headers: vi.fn(async () => new Headers()), cookies: vi.fn() }));

beforeAll(seedCampaign);

it('lists each sponsorship with its own papers, with as many queries for three as for one', async () => {
  const all = [await sponsored(), await sponsored(), await sponsored()];
  const ids = await Promise.all(all.map(async ({ reference }) => BigInt((await organisationOf(reference)).id)));
  const [into = 0n, ...others] = ids;
  for (const other of others) await merged(other, into);
  const person = all[0]?.person ?? expect.fail();
  const pledges = all.map(({ reference }) => ({ reference, what: reference })) as unknown as Parameters<
    typeof listPapers
  >[1]['pledges'];

  const [forOne, one] = await countQueries(() => listPapers(person, { pledges: pledges.slice(0, 1) }));
  const [forThree, three] = await countQueries(() => listPapers(person, { pledges }));
  expect(forOne).toBeGreaterThan(0);
  expect(forThree).toBe(forOne);

  expect(three[0]).toEqual(one[0]);
  expect(three.map(({ what, bills }) => [what, bills.reference, bills.invoices.length])).toEqual(
    all.map(({ reference }) => [reference, reference, 1]),
  );
  expect(new Set(three.map(({ bills }) => bills.invoices[0]?.number)).size).toBe(3);
});
