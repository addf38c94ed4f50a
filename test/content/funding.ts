/** The entity of the funding manifest of the fixture. */
export const FUNDING = {
  entity: {
    type: 'organisation',
    role: 'owner',
    name: 'The fixture foundation',
    email: 'fixture@fixture.example',
    phone: '',
    description: 'It exists for tests.',
  },
  project: {
    guid: 'fixture',
    name: 'Fixture',
    description: 'A project for tests.',
    licenses: ['spdx:MIT'],
    tags: ['tests'],
  },
  channel: { guid: 'pledge', type: 'other', description: 'By pledge.' },
  plans: {
    oneTime: { guid: 'one-time-gift', name: 'A one-time gift', description: 'Any amount.' },
    membership: { guid: 'supporting-membership', name: 'Supporting membership', description: 'A year.' },
    sponsor: { suffix: 'sponsor', name: '{level} sponsor', description: 'A year.' },
  },
} as const;
