/** What the site calls itself. */
export const SITE = { name: 'Pledgebook', campaignName: 'Ten years behind Python' } as const;
