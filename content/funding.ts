/** The entity of the funding manifest, in FLOSS/fund's format. The address is in a reserved domain and reaches nobody. */
export const FUNDING = {
  entity: {
    type: 'organisation',
    role: 'owner',
    name: 'Pledgebook, a demonstration',
    email: 'nobody@pledgebook.example',
    phone: '',
    description:
      'This is a demonstration. It shows how a foundation could run a campaign and keep its pledges; its supporters and sums are invented, no money is asked for or taken, and neither the Python Software Foundation nor Meta runs or endorses it. Please do not fund it.',
  },
  project: {
    guid: 'pledgebook',
    name: 'Pledgebook',
    description:
      'The software of this campaign site: pledges, instalments and open figures for a foundation. This is a demonstration of it; its source has no public address yet, so the repository named here is the site itself.',
    licenses: ['spdx:MIT'],
    tags: ['fundraising', 'pledges', 'open-source'],
  },
  channel: {
    guid: 'pledge',
    type: 'other',
    description: 'A demonstration: one makes a promise here, and no payment is taken.',
  },
  plans: {
    oneTime: { guid: 'one-time-gift', name: 'A one-time gift', description: 'Any amount. A demonstration.' },
    membership: {
      guid: 'supporting-membership',
      name: 'Supporting membership',
      description: 'A year, on a sliding scale below this usual amount. A demonstration.',
    },
    sponsor: {
      suffix: 'sponsor',
      name: '{level} sponsor',
      description: 'Sponsorship by an organisation, for a year. A demonstration.',
    },
  },
} as const;
