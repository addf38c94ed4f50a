/** What the site calls itself. */
export const SITE = { name: 'Stiftung Alte Sorten' } as const;
