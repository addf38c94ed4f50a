import { addDays, civilDate } from '#domain/civil-date';
import { ask, newStaff, pledge, sponsorship, toMove } from '#test/factories';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { storeLogo, type NewLogo } from '#server/organisation/logo-store';
import { approvePledge } from '#server/review/decide-pledge';

/**
 * A sponsorship for a test. `from` and `until` are in days from today, `until` is the first day after the term; `first` and `last` are the same as
 * dates.
 */
export type SponsorOf = Readonly<{
  tier?: string;
  years?: number;
  recognition?: string;
  from?: number;
  until?: number;
  first?: string;
  last?: string;
  isApproved?: boolean;
  hasLogo?: boolean;
}>;

/** A logo for a light background. */
export const LOGO: NewLogo = {
  theme: 'light',
  mediaType: 'image/svg+xml',
  width: 240,
  height: 120,
  alt: 'A mark',
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
};

/** Makes a sponsorship, by default named and of the lowest level, and moves its term in time; returns its reference. */
export async function sponsorOf(person: Person, organisation: string, how: SponsorOf): Promise<string> {
  const { tier = 'associate', years = 1, recognition = 'named', from = 0, until = from + 365 } = how;
  const body = sponsorship(tier, organisation, { years, recognition });
  const { reference } = await pledge(person, body);
  // The larger levels need two reviewers.
  const approvals = how.isApproved === false ? 0 : tier === 'visionary' || tier === 'sustainability' ? 2 : 1;
  for (let i = 0; i < approvals; i++) {
    const result = await approvePledge(await newStaff('reviewer', 'decide'), await toMove(reference));
    if (result.kind !== 'moved') throw new Error(`Not approved: ${JSON.stringify(result)}`);
  }
  const days = [how.first ?? addDays(today(), from), addDays(civilDate(how.last ?? addDays(today(), until)), -1)];
  if (how.isApproved !== false)
    await ask('UPDATE pledge SET term_from = $2::date, term_until = $3::date WHERE reference = $1', [
      reference,
      ...days,
    ]);
  if (how.hasLogo) await storeLogo(reference, LOGO);
  return reference;
}
