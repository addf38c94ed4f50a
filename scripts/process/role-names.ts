import type { RoleChange } from '#server/identity/grant-role';
import { ROLES } from '#server/identity/person-store';

/** The list of roles, for a message about an unknown role. */
export const ROLES_THERE_ARE = `The roles are: ${ROLES.join(', ')}.`;

/** The result of a role change as a message. `done` if the role is now as requested; otherwise the reason why not. */
export function roleWords(
  { kind }: RoleChange,
  { verb, email, role }: Readonly<{ verb: 'grant' | 'revoke'; email: string; role: string }>,
): Readonly<{ done: boolean; words: string }> {
  const stood = verb === 'grant' ? `has the role ${role} already` : `does not have the role ${role}`;
  const words: Readonly<Record<RoleChange['kind'], string>> = {
    granted: `${email} now has the role ${role}.`,
    revoked: `${email} no longer has the role ${role}, from their next request on.`,
    already: `${email} ${stood}: nothing has changed.`,
    'unknown-role': `There is no role "${role}". ${ROLES_THERE_ARE}`,
    'not-an-address': `"${email}" is no e-mail address; expected is one like ada@example.org.`,
    'unknown-person': `Nobody here has the address ${email}, so there is no role to revoke. Look for a slip in it.`,
  };
  return { done: kind === 'granted' || kind === 'revoked' || kind === 'already', words: words[kind] };
}
