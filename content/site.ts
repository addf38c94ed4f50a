/** What the site calls itself. */
export const SITE = { name: 'Pledgebook' } as const;
