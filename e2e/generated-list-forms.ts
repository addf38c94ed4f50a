import { inDatabase } from './database.ts';
import type { Prepare } from './generated-targets.ts';

/** The forms above the list of pledges. */
export const LIST_FORMS: Readonly<Record<string, Prepare>> = {
  'a saved view': async () => {
    const query = 'state=approved&kind=sponsorship&sort=newest';
    await inDatabase('DELETE FROM saved_view WHERE query = $1', [query]);
    return { as: 'staff', path: `/admin/pledges?${query}`, holds: '>Save<', answers: { name: 'Generated' } };
  },
};
