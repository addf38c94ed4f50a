import type { DemoPerson, Demonstration } from '#domain/demonstration';

/** The staff of the demonstration, with their roles. */
export const DEMO_STAFF: Demonstration['staff'] = [
  { email: 'rosa@example.org', name: 'Rosa Lindqvist', roles: ['admin', 'reviewer'] },
  { email: 'tomas@example.org', name: 'Tomas Okafor', roles: ['reviewer'] },
  { email: 'lin@example.org', name: 'Lin Haddad', roles: ['treasurer'] },
];

/** The supporters of the demonstration. */
export const DEMO_SUPPORTERS: readonly DemoPerson[] = [
  { email: 'ada@example.org', name: 'Ada Ferreira' },
  { email: 'bela@example.org', name: 'Béla Sorensen' },
  { email: 'chidi@example.org', name: 'Chidi Marlowe' },
  { email: 'dunja@example.org', name: 'Dunja Petrakis' },
  { email: 'emil@example.org', name: 'Emil Vasquez' },
  { email: 'freya@example.org', name: 'Freya Nakagawa' },
  { email: 'goran@example.org', name: 'Goran Adeyemi' },
  { email: 'hanna@example.org', name: 'Hanna Iyer' },
  { email: 'ines@example.org', name: 'Inès Calloway' },
  { email: 'jonas@example.org', name: 'Jonas Abara' },
  { email: 'kestrel@example.org', name: 'Mara Quill' },
  { email: 'heron@example.org', name: 'Oskar Dray' },
  { email: 'fern@example.org', name: 'Priya Holm' },
  { email: 'pebble@example.org', name: 'Sam Tarrant' },
];

/** Approved by these reviewers of the demonstration, one after the other. */
export const approvedBy = (...people: string[]) =>
  people.map((each) => ({ move: 'approve' as const, by: `${each}@example.org` }));
