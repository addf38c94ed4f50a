import { parseRole } from '#domain/contact-role';
import { readEmailAddress } from '#domain/email-address';
import type { FieldError } from '#domain/field-error';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { storeInvitation } from '#server/contact/contact-store';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';

/** What a contact types to invite somebody: an email address, a name or nothing, and a role. */
export type InvitationForm = Readonly<{ slug: string; email: string; name: string; role: string }>;

/**
 * The result. `known`: the address is a contact's already; `too-many`: the organisation has as many contacts as it can have; `not-found`: there is no such organisation,
 * or the person may not invite to it.
 */
export type InvitationResult =
  | Readonly<{ kind: 'invited' | 'known' | 'too-many' | 'not-found' }>
  | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>;

/** Invites somebody to be a contact of a person's organisation, by email. Again for who is invited already: another email, and 14 days from now. */
export async function inviteContact(person: Person, { slug, ...form }: InvitationForm): Promise<InvitationResult> {
  const [email, name, role] = [
    readEmailAddress(form.email),
    cleanText(form.name, { most: TEXT_LIMITS.name }),
    parseRole(form.role),
  ];
  if (email === null || !name.ok || role === null)
    return {
      kind: 'refused',
      errors: [
        ...(email === null ? [{ field: 'email', code: 'not-an-email' } as const] : []),
        ...(name.ok ? [] : [{ field: 'name', code: name.code, limit: name.limit } as const]),
        ...(role === null ? [{ field: 'role', code: 'not-a-choice' } as const] : []),
      ],
    };
  const organisation = await findOrganisationId(slug);
  if (organisation === null) return { kind: 'not-found' };
  const row = { organisation, actor: person.id, name: name.text ?? '', email, role, at: now() };
  return { kind: await storeInvitation(row) };
}
