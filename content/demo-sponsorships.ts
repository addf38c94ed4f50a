import { approvedBy } from '#content/demo-people';
import type { DemoPledge } from '#domain/demonstration';

const sponsorship = (tier: string, organisation: string, site: string, billingEmail: string, more: object = {}) => ({
  kind: 'sponsorship',
  tier,
  years: 1,
  instalments: 1,
  organisation,
  website: `https://${site}.example/`,
  billingEmail,
  ...more,
});

/** Invented sponsorships; none bears a real organisation's name. */
export const DEMO_SPONSORSHIPS: readonly DemoPledge[] = [
  {
    key: 'demo-12',
    by: 'kestrel@example.org',
    daysAgo: 320,
    body: sponsorship('sustainability', 'Kestrelworks', 'kestrelworks', 'billing@kestrelworks.example', {
      years: 2,
      instalments: 2,
      recognition: 'named',
    }),
    moves: approvedBy('rosa', 'tomas'),
    payments: [
      { amount: '47500', daysAgo: 315 },
      { amount: '47500', daysAgo: 130 },
    ],
  },
  {
    key: 'demo-13',
    by: 'heron@example.org',
    daysAgo: 240,
    body: sponsorship('contributing', 'Nine Herons Cooperative', 'nineherons', 'accounts@nineherons.example', {
      instalments: 4,
      recognition: 'named',
    }),
    moves: approvedBy('tomas'),
    payments: [
      { amount: '8250', daysAgo: 236 },
      { amount: '8250', daysAgo: 145 },
      { amount: '4000', daysAgo: 50 },
    ],
  },
  {
    key: 'demo-14',
    by: 'fern@example.org',
    daysAgo: 96,
    body: sponsorship('partner', 'Fernhollow Systems', 'fernhollow', 'billing@fernhollow.example', {
      recognition: 'named-without-amount',
    }),
    moves: approvedBy('rosa'),
  },
  {
    key: 'demo-15',
    by: 'pebble@example.org',
    daysAgo: 55,
    body: sponsorship('associate', 'Pebblegate Mills', 'pebblegate', 'office@pebblegate.example', {
      recognition: 'named',
    }),
    moves: approvedBy('tomas'),
    payments: [{ amount: '1500', daysAgo: 40 }],
  },
  {
    key: 'demo-18',
    by: 'heron@example.org',
    daysAgo: 9,
    body: sponsorship('maintaining', 'Larkspur Signals', 'larkspur', 'finance@larkspur.example', {
      years: 1,
      instalments: 2,
      recognition: 'named',
    }),
    moves: approvedBy('rosa'),
  },
  {
    key: 'demo-20',
    by: 'fern@example.org',
    daysAgo: 4,
    body: sponsorship('visionary', 'Oxbow and Lantern', 'oxbowlantern', 'billing@oxbowlantern.example', {
      years: 2,
      instalments: 4,
      recognition: 'named',
    }),
  },
  {
    key: 'demo-23',
    by: 'pebble@example.org',
    daysAgo: 398,
    body: sponsorship('visionary', 'Halfmoon Orchard', 'halfmoonorchard', 'accounts@halfmoonorchard.example', {
      years: 3,
      recognition: 'named',
    }),
    moves: approvedBy('rosa', 'tomas'),
    payments: [
      { amount: '155000', daysAgo: 390 },
      { amount: '155000', daysAgo: 28 },
    ],
  },
  {
    key: 'demo-24',
    by: 'fern@example.org',
    daysAgo: 352,
    body: sponsorship('visionary', 'Northlight Carriers', 'northlight', 'billing@northlight.example', {
      years: 5,
      instalments: 2,
      recognition: 'named',
    }),
    moves: approvedBy('tomas', 'rosa'),
    payments: [
      { amount: '77500', daysAgo: 349 },
      { amount: '77500', daysAgo: 166 },
    ],
  },
  {
    key: 'demo-25',
    by: 'heron@example.org',
    daysAgo: 275,
    body: sponsorship('sustainability', 'Saltmarsh Foundry', 'saltmarsh', 'office@saltmarsh.example', {
      years: 5,
      recognition: 'named',
    }),
    moves: approvedBy('rosa', 'tomas'),
    payments: [{ amount: '95000', daysAgo: 262 }],
  },
  {
    key: 'demo-26',
    by: 'kestrel@example.org',
    daysAgo: 187,
    body: sponsorship('maintaining', 'Tallow and Reed', 'tallowreed', 'accounts@tallowreed.example', {
      years: 4,
      recognition: 'named',
    }),
    moves: approvedBy('tomas', 'rosa'),
    payments: [{ amount: '63000', daysAgo: 180 }],
  },
  {
    key: 'demo-27',
    by: 'pebble@example.org',
    daysAgo: 133,
    body: sponsorship('contributing', 'Copperfern', 'copperfern', 'billing@copperfern.example', {
      years: 3,
      instalments: 4,
      recognition: 'named-without-amount',
    }),
    moves: approvedBy('rosa', 'tomas'),
    payments: [{ amount: '8250', daysAgo: 131 }],
  },
  {
    key: 'demo-28',
    by: 'goran@example.org',
    daysAgo: 18,
    body: sponsorship('participating', 'Little Loom', 'littleloom', 'hello@littleloom.example', {
      recognition: 'named',
    }),
    moves: approvedBy('tomas'),
    payments: [{ amount: '4000', daysAgo: 11 }],
  },
];
