/** The entity of the funding manifest, in FLOSS/fund's format. */
export const FUNDING = {
  entity: {
    type: 'organisation',
    role: 'owner',
    name: 'Stiftung Alte Sorten',
    email: 'hallo@alte-sorten.example',
    phone: '',
    description: 'Die Stiftung pflanzt und pflegt Obstbäume alter Sorten.',
  },
  project: {
    guid: 'alte-sorten',
    name: 'Tausend Hochstämme',
    description: 'Die Website der Kampagne: Zusagen, Raten und offene Zahlen.',
    licenses: ['spdx:MIT'],
    tags: ['obst', 'naturschutz'],
  },
  channel: { guid: 'zusage', type: 'other', description: 'Eine Zusage, bezahlt per Überweisung.' },
  plans: {
    oneTime: { guid: 'einmalig', name: 'Ein einmaliger Beitrag', description: 'Jeder Betrag.' },
    membership: { guid: 'mitgliedschaft', name: 'Mitgliedschaft', description: 'Ein Jahr, gestaffelt.' },
    sponsor: { suffix: 'foerderer', name: 'Förderer {level}', description: 'Förderung durch einen Betrieb, ein Jahr.' },
  },
} as const;
