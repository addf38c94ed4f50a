import type { Role } from '#server/identity/person-store';

/** What staff may do. Every role may read the desk. `moderate`: look at names and messages before they are public. */
export type Right =
  'read-desk' | 'decide' | 'moderate' | 'handle-money' | 'send-emails' | 'edit-catalogue' | 'manage-roles';

// Reviewers and treasurers send emails again, because emails say what they have decided or recorded. Editors cause none.
const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  reviewer: ['read-desk', 'decide', 'moderate', 'send-emails'],
  treasurer: ['read-desk', 'handle-money', 'send-emails'],
  editor: ['read-desk', 'moderate', 'edit-catalogue'],
  admin: ['read-desk', 'decide', 'moderate', 'handle-money', 'send-emails', 'edit-catalogue', 'manage-roles'],
};

/** Whether roles include a right. */
export function hasRight(roles: readonly Role[], right: Right): boolean {
  return roles.some((role) => RIGHTS[role].includes(right));
}
