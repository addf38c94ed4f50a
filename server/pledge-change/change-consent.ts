import type { Consent } from '#domain/consent';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Person } from '#server/auth';
import {
  changeOwnPledge,
  refuseChange,
  type ChangeRequest,
  type ChangeResult,
} from '#server/pledge-change/change-own-pledge';
import { listConsents } from '#server/pledge/own-consents';
import { findRecordRow } from '#server/pledge/pledge-record-store';

/** One consent to give or to take back. `text`: the words that the supporter pressed. `name`: the name to show, where the pledge has none yet. */
export type ConsentForm = ChangeRequest &
  Readonly<{ about: Consent | null; given: boolean; name: string; text: string }>;

/**
 * Gives or takes back one consent of the person's own pledge. The event has what it was before, and the words that were pressed. Every public page reads the
 * consents, so taking one back reaches all of them. A name that is new to the pledge waits for a look by staff.
 */
export async function changeConsent(person: Person, form: ConsentForm): Promise<ChangeResult> {
  const { about, given, text } = form;
  const row = about && (await findRecordRow(form.reference));
  const consent = row && listConsents(row).find((each) => each.about === about);
  return changeOwnPledge(
    person,
    form,
    { about, given, name: form.name },
    () => {
      if (!consent) return refuseChange('no-such-consent');
      if (consent.isGiven === given) return refuseChange(given ? 'given-already' : 'taken-back-already');
      const name = cleanText(form.name, { most: TEXT_LIMITS.name });
      const needsName = given && consent.needsName;
      if (needsName && !name.ok) return refuseChange('name-unreadable');
      if (needsName && name.ok && name.text === null) return refuseChange('name-missing');
      return {
        ok: true,
        event: {
          type: 'consent-changed',
          reason: null,
          data: { consent: consent.about, before: consent.isGiven, after: given, text },
        },
        entries: [],
        consent: { about: consent.about, given, name: needsName && name.ok ? name.text : null },
      };
    },
    { states: ['submitted', 'needs-info', 'approved'] },
  );
}
