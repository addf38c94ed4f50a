export const SITE = { name: 'Pledgebook' } as const;
