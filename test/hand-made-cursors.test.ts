import { beforeAll, describe, expect, it } from 'vitest';
import { importFile, OWN_ACCOUNT, tableOf } from '#test/bank/import-factories';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import { MEMBER_SHOWS } from '#domain/member-show';
import type { Staff } from '#server/auth';
import { listEmails } from '#server/email/email-queries';
import { listMembers } from '#server/member/member-list-queries';
import { listOpenInstalments, toOpenShow } from '#server/payment/open-instalment-queries';
import { setMoneyAside } from '#server/payment/set-money-aside';
import { listExcess, listSetAside, listUnsettledMoney } from '#server/payment/unsettled-money-queries';
import { listReceivedPart, readReconciliation } from '#server/report/report-queries';

/** None of them is a place in a list. */
const NO_CURSORS: readonly unknown[] = [
  ...[
    '',
    'x',
    '-1',
    '1.5',
    ' 1',
    '9'.repeat(19),
    '9'.repeat(400),
    "1' OR 1=1",
    '\0',
    '\uD800',
    ['1'],
    ['1', '2'],
    { not: '' },
  ],
  ...['2026-02-30.1', '2026-13-01.1', '2026-01-01.', '2026-02-30_1', '_x', '2026-01-01_1_1', '2026-01-01_'],
];

/** Places after which, or before which, there is nothing. */
const ENDS = [
  '1',
  '9'.repeat(18),
  '0001-01-01.1',
  '9999-12-31.1',
  '9999-12-31_1',
  '0001-01-01_1',
  '_1',
  `_${'9'.repeat(18)}`,
];

const [UNMATCHED, ASIDE] = [103, 52];
const PART = { account: OWN_ACCOUNT, currency: 'USD', period: '2026', part: 'unmatched' };

let treasurer: Staff<'handle-money'>;
let reader: Staff<'read-desk'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reader = await newStaff('editor', 'read-desk');
  await pledge(await newPerson(), gift(3_000), new Date(Date.now() - 40 * 86_400_000));
  const booked = Array.from({ length: UNMATCHED + ASIDE }, (_, at) => ({ text: `Money ${at}`, amount: '0.20' }));
  expect((await importFile(treasurer, tableOf(...booked))).result).toBe('applied');
  const rows = await ask<{ id: string }>('SELECT id FROM payment ORDER BY id DESC LIMIT $1', [ASIDE]);
  for (const { id } of rows)
    expect(await setMoneyAside(treasurer, { payment: id, reason: 'Interest', key: id })).toEqual({ kind: 'done' });
}, 120_000);

type Page = Readonly<{ items: readonly unknown[]; next: string | null }>;

/** Each list, by what the address asks beside the cursor. */
const LISTS: readonly (readonly [string, (cursor: unknown) => Promise<Page>])[] = [
  ['money without a pledge', async (cursor) => (await listUnsettledMoney(treasurer, { cursor })).unmatched],
  ['money that is set aside', (cursor) => listSetAside(treasurer, { cursor })],
  ['what is too much', (cursor) => listExcess(treasurer, { cursor })],
  [
    'what is behind a sum of the reports',
    async (after) => {
      const list = await listReceivedPart(treasurer, { ...PART, after });
      if (!list) throw new Error('No list');
      return list;
    },
  ],
  ...['overdue', 'unanswered', 'due'].map(
    (show) =>
      [
        `instalments that are ${show}`,
        (cursor: unknown) => {
          const open = toOpenShow(show);
          if (!open) throw new Error('No list');
          return listOpenInstalments(treasurer, open, { cursor });
        },
      ] as const,
  ),
  ...MEMBER_SHOWS.map(
    (show) => [`members: ${show}`, (cursor: unknown) => listMembers(treasurer, { show, cursor }, 'en')] as const,
  ),
  ['emails', (cursor) => listEmails(reader, { state: 'any', cursor })],
];

describe.each(LISTS)('a cursor made by hand: %s', (_, list) => {
  it('that is no place in the list shows its first page', async () => {
    const first = await list(undefined);
    for (const cursor of NO_CURSORS) expect((await list(cursor)).items, JSON.stringify(cursor)).toEqual(first.items);
  });

  it('that is a place shows a page, even if it is empty', async () => {
    for (const cursor of ENDS) expect(Array.isArray((await list(cursor)).items), cursor).toBe(true);
  });
});

it.each([
  ['money without a pledge', UNMATCHED],
  ['money that is set aside', ASIDE],
  ['what is behind a sum of the reports', UNMATCHED],
])('the cursor of a page leads on, each row once, to the end: %s', async (name, count) => {
  const list = LISTS.find(([each]) => each === name)?.[1];
  const seen: unknown[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await list?.(cursor);
    expect(page?.items.length).toBeGreaterThan(0);
    seen.push(...(page?.items ?? []).map((item) => (item as { id: string }).id));
    cursor = page?.next ?? null;
  }
  expect(new Set(seen).size).toBe(count);
  expect(seen).toHaveLength(count);
});

it.each(['1899', '1900', '9999', '9999-12', '0000', '2026-00', '2026-1', 'x', '\0'])(
  'a year or month made by hand is answered: %j',
  async (period) => {
    const list = await listReceivedPart(treasurer, { ...PART, period });
    expect(list === null || list.items.length === 0).toBe(true);
    expect((await readReconciliation(treasurer, period)).years).toContain(2026);
  },
);
