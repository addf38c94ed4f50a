import { z } from 'zod';
import { isLang } from '#content/languages';
import type { FieldError } from '#domain/field-error';
import { cleanText, isStorable, TEXT_LIMITS, type CleanedText } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { findProfile, storeCorrection, type Profile } from '#server/person/desk-person-store';

/** What staff typed: an empty `locale` for no language, and `seen`, the mark of the profile that they read. */
const Typed = z.strictObject({
  person: z.uuid(),
  name: z.string(),
  locale: z.string(),
  postalAddress: z.string(),
  reason: z.string(),
  seen: z.string(),
});

/** The result. `conflict`: it was changed since it was read, and is `now` so. All but `corrected` changed nothing; a correction that is sent again is `same`. */
export type Correction =
  | Readonly<{ kind: 'corrected' | 'same' | 'not-found' }>
  | Readonly<{ kind: 'conflict'; now: Profile }>
  | Readonly<{ kind: 'invalid'; errors: readonly FieldError[] }>;

const faultOf = (field: string, text: CleanedText): FieldError[] =>
  text.ok ? [] : [{ field, code: text.code, limit: text.limit }];

/** Corrects the name, the language and the postal address of a person, for a reason. Their email address is not part of it: `requestAddressChange` changes that one. */
export async function correctPerson(staff: Staff<'manage-roles'>, typed: unknown): Promise<Correction> {
  const form = Typed.safeParse(typed);
  if (!form.success) return { kind: 'not-found' };
  const { person, locale, seen } = form.data;
  const name = cleanText(form.data.name, { most: TEXT_LIMITS.name });
  const address = cleanText(form.data.postalAddress, { most: TEXT_LIMITS.postalAddress, lines: true });
  const reason = cleanText(form.data.reason, { most: TEXT_LIMITS.reason, lines: true });
  if (!name.ok || !address.ok || !reason.ok || reason.text === null || (locale !== '' && !isLang(locale)))
    return {
      kind: 'invalid',
      errors: [
        ...faultOf('name', name),
        ...(locale === '' || isLang(locale) ? [] : [{ field: 'locale', code: 'not-a-choice' } as const]),
        ...faultOf('postalAddress', address),
        ...(reason.ok && reason.text === null
          ? [{ field: 'reason', code: 'required' } as const]
          : faultOf('reason', reason)),
      ],
    };
  const kind = await storeCorrection({
    person,
    name: name.text,
    locale: locale || null,
    postalAddress: address.text,
    reason: reason.text,
    // One that no page has is of no profile.
    seen: isStorable(seen) ? seen : '',
    actor: staff.id,
    at: now(),
  });
  if (kind !== 'conflict') return { kind: kind === 'changed' ? 'corrected' : kind };
  const profile = await findProfile(person);
  return profile ? { kind, now: profile } : { kind: 'not-found' };
}
