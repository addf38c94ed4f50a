import { CURRENCY } from '#content/campaign';
import { approvedBy } from '#content/demo-people';
import type { DemoPledge } from '#domain/demonstration';

const ADA = 'ada@example.org';

const gift = (amount: number, programme: string, displayName: string | null, more: object = {}) => ({
  kind: 'one-time',
  amount,
  currency: CURRENCY,
  programme,
  ...(displayName ? { recognition: 'named', displayName } : { recognition: 'anonymous' }),
  ...more,
});

/** Invented gifts and memberships, in every state. */
export const DEMO_GIFTS: readonly DemoPledge[] = [
  {
    key: 'demo-01',
    by: 'bela@example.org',
    daysAgo: 412,
    body: gift(25_000, 'developer-in-residence', 'Béla Sorensen'),
    payments: [{ amount: '250', daysAgo: 405 }],
  },
  {
    key: 'demo-02',
    by: 'chidi@example.org',
    daysAgo: 388,
    body: gift(9_900, 'pypi-security', 'Chidi Marlowe'),
    payments: [{ amount: '99', daysAgo: 380 }],
  },
  {
    key: 'demo-03',
    by: 'dunja@example.org',
    daysAgo: 340,
    body: gift(48_000, 'grants', null, { instalments: 12 }),
    payments: [
      { amount: '40', daysAgo: 338 },
      { amount: '40', daysAgo: 309 },
      { amount: '120', daysAgo: 250 },
      { amount: '160', daysAgo: 120 },
      { amount: '120', daysAgo: 6 },
    ],
  },
  {
    key: 'demo-monthly',
    by: 'emil@example.org',
    daysAgo: 118,
    body: gift(1_000, 'pypi-security', null, { repeat: 'monthly' }),
    payments: [
      { amount: '10', daysAgo: 103 },
      { amount: '10', daysAgo: 72 },
      { amount: '10', daysAgo: 41 },
      { amount: '10', daysAgo: 11 },
    ],
  },
  {
    key: 'demo-04',
    by: 'emil@example.org',
    daysAgo: 300,
    body: gift(5_000, 'education-events', 'Emil Vasquez', {
      message: 'The first conference talk I ever gave was at a PyCon. This is for the next first talk.',
    }),
    payments: [{ amount: '60', daysAgo: 296 }],
    judgement: { act: 'show', by: 'tomas@example.org' },
  },
  {
    key: 'demo-05',
    by: 'freya@example.org',
    daysAgo: 260,
    body: {
      kind: 'membership',
      class: 'supporting',
      amount: 9_900,
      currency: CURRENCY,
      recognition: 'named',
      displayName: 'Freya Nakagawa',
    },
    payments: [{ amount: '99', daysAgo: 259 }],
  },
  {
    key: 'demo-06',
    by: 'goran@example.org',
    daysAgo: 201,
    body: {
      kind: 'membership',
      class: 'contributing',
      hoursPerMonth: 8,
      area: 'documentation',
      recognition: 'named',
      displayName: 'Goran Adeyemi',
    },
    hours: [
      {
        daysAgo: 150,
        hours: '9',
        note: 'Rewrote the tutorial on virtual environments.',
        certifiedBy: 'rosa@example.org',
      },
      { daysAgo: 100, hours: '6', note: 'Reviewed translations of the glossary.', certifiedBy: 'rosa@example.org' },
      { daysAgo: 40, hours: '11', note: 'Documented the new installer.' },
    ],
    nameShownBy: 'tomas@example.org',
  },
  {
    key: 'demo-07',
    by: 'hanna@example.org',
    daysAgo: 170,
    body: gift(40_000, 'where-needed', 'Hanna Iyer', { instalments: 4 }),
    payments: [{ amount: '100', daysAgo: 169 }],
  },
  {
    key: 'demo-09',
    by: 'jonas@example.org',
    daysAgo: 41,
    body: {
      kind: 'membership',
      class: 'contributing',
      hoursPerMonth: 5,
      area: 'packaging',
      recognition: 'named',
      displayName: 'Jonas Abara',
    },
    nameShownBy: 'tomas@example.org',
  },
  {
    key: 'demo-16',
    by: 'kestrel@example.org',
    daysAgo: 20,
    body: gift(120_000, 'developer-in-residence', 'Mara Quill'),
    moves: approvedBy('rosa'),
  },
  {
    key: 'demo-17',
    by: 'emil@example.org',
    daysAgo: 15,
    body: gift(90_000, 'education-events', 'Emil Vasquez'),
    moves: [
      {
        move: 'decline',
        by: 'tomas@example.org',
        reason: 'The name given is a shop’s, and the shop told us it had not pledged.',
      },
    ],
  },
  {
    key: 'demo-19',
    by: 'dunja@example.org',
    daysAgo: 6,
    body: gift(75_000, 'grants', 'Dunja Petrakis', { instalments: 2 }),
    moves: [
      {
        move: 'ask',
        by: 'rosa@example.org',
        reason: 'Is this gift from you, or from the meet-up you organise? It changes the name we show.',
      },
    ],
  },
  {
    key: 'demo-22',
    by: 'ines@example.org',
    daysAgo: 1,
    body: gift(150_000, 'where-needed', null, { instalments: 12 }),
  },
  { key: 'demo-08', by: 'ines@example.org', daysAgo: 64, body: { kind: 'membership', class: 'basic' } },
  { key: 'demo-10', by: 'bela@example.org', daysAgo: 35, body: gift(7_500, 'pypi-security', 'Béla Sorensen') },
  { key: 'demo-11', by: 'chidi@example.org', daysAgo: 12, body: gift(2_500, 'grants', 'Chidi Marlowe') },
  { key: 'demo-21', by: 'jonas@example.org', daysAgo: 2, body: gift(64_000, 'pypi-security', 'Jonas Abara') },
];

/** Invented pledges of one person, who has one in every state: what there is to see at `/account`. */
export const DEMO_ADA: readonly DemoPledge[] = [
  {
    key: 'ada-paid',
    by: ADA,
    daysAgo: 310,
    body: gift(25_000, 'grants', 'Ada Ferreira', { message: 'For the people who answer questions at night.' }),
    payments: [{ amount: '250', daysAgo: 304 }],
    nameShownBy: 'tomas@example.org',
    judgement: { act: 'show', by: 'tomas@example.org' },
  },
  {
    key: 'ada-ended',
    by: ADA,
    daysAgo: 260,
    body: gift(24_000, 'pypi-security', null, { instalments: 4 }),
    payments: [{ amount: '60', daysAgo: 248 }],
    endedDaysAgo: 170,
  },
  {
    key: 'ada-received-in-part',
    by: ADA,
    daysAgo: 215,
    body: gift(48_000, 'developer-in-residence', 'Ada Ferreira', { instalments: 12 }),
    payments: [
      { amount: '40', daysAgo: 203 },
      { amount: '240', daysAgo: 60 },
    ],
  },
  {
    key: 'ada-withdrawn',
    by: ADA,
    daysAgo: 180,
    body: gift(80_000, 'education-events', null),
    moves: [{ move: 'withdraw', by: ADA }],
  },
  {
    key: 'ada-declined',
    by: ADA,
    daysAgo: 150,
    body: gift(90_000, 'grants', 'Ferreira’s Bakery'),
    moves: [
      { move: 'decline', by: 'rosa@example.org', reason: 'The name is a business’s. Please pledge again in your own.' },
    ],
  },
  {
    key: 'ada-released',
    by: ADA,
    daysAgo: 95,
    body: { kind: 'membership', class: 'supporting', amount: 9_900, currency: CURRENCY, recognition: 'anonymous' },
  },
  { key: 'ada-overdue', by: ADA, daysAgo: 52, body: gift(12_000, 'where-needed', null) },
  { key: 'ada-due', by: ADA, daysAgo: 16, body: gift(6_000, 'education-events', 'Ada Ferreira') },
  { key: 'ada-not-yet-due', by: ADA, daysAgo: 3, body: gift(9_000, 'pypi-security', null) },
  {
    key: 'ada-asked',
    by: ADA,
    daysAgo: 8,
    body: gift(65_000, 'developer-in-residence', 'Ada Ferreira', { instalments: 2 }),
    moves: [{ move: 'ask', by: 'rosa@example.org', reason: 'Did you mean 65 or 650 dollars?' }],
  },
  { key: 'ada-in-review', by: ADA, daysAgo: 2, body: gift(70_000, 'grants', 'Ada Ferreira') },
];
