import { randomInt } from 'node:crypto';
import { readEmailAddress } from '#domain/email-address';
import { entriesForApproved } from '#domain/ledger';
import { cleanReason } from '#domain/review';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import { makeReference } from '#domain/reference';
import type { Staff } from '#server/auth';
import { readCurrentCampaign } from '#server/campaign/campaign-queries';
import { now, today } from '#server/clock';
import { findPersonWithRoles } from '#server/identity/person-store';
import { storeFellowship } from '#server/member/member-store';
import { isReferenceTaken } from '#server/pledge/pledge-store';

/** A form that makes somebody a Fellow: their email address, and what for. */
export type FellowshipForm = Readonly<{ email: string; citation: string; key: string }>;

/**
 * The result. `unknown`: nobody with this address has an account. `never-signed-in`: somebody has, but their address is not confirmed. `already`: they are a member for life.
 */
export type Granted =
  | Readonly<{ kind: 'granted'; person: string }>
  | Readonly<{
      kind: 'refused';
      code:
        | 'unknown'
        | 'never-signed-in'
        | 'already'
        | 'own'
        | 'key-reused'
        | 'reason-missing'
        | 'reason-too-long'
        | 'citation-too-long'
        | 'reason-unreadable';
    }>;

/**
 * Makes a person a Fellow from today on, for life, with an email to them. What it is for is shown to nobody but them and staff until they agree. Years that they have pledged
 * go on beside it. Nobody makes themselves one.
 */
export async function grantFellowship(
  staff: Staff<'decide'>,
  form: FellowshipForm,
  at: Date = now(),
): Promise<Granted> {
  const citation = cleanReason(form.citation, true);
  if (typeof citation === 'string') return { kind: 'refused', code: citation as 'reason-missing' };
  // It is shown where other supporters' messages are.
  if (!cleanText(form.citation, { most: TEXT_LIMITS.message, lines: true }).ok)
    return { kind: 'refused', code: 'citation-too-long' };
  const email = readEmailAddress(form.email);
  const person = email && (await findPersonWithRoles(email));
  if (!person) return { kind: 'refused', code: 'unknown' };
  const campaign = await readCurrentCampaign();
  const row = {
    person: person.id,
    campaign: campaign.id,
    citation: citation.text ?? '',
    entries: entriesForApproved({ instalments: [], hoursPerMonth: null, byPolicy: true }),
    actor: staff.id,
    at,
    on: today(at),
  };
  const request = { key: form.key, body: { fellow: person.id, citation: citation.text }, wait: true };
  const store = async (): Promise<Awaited<ReturnType<typeof storeFellowship>>> => {
    try {
      return await storeFellowship({ ...row, reference: makeReference(randomInt) }, request);
    } catch (error) {
      if (!isReferenceTaken(error)) throw error;
      return store();
    }
  };
  const kind = await store();
  if (kind === 'stored' || kind === 'replayed') return { kind: 'granted', person: person.id };
  return { kind: 'refused', code: kind === 'not-found' ? 'unknown' : kind };
}
