/** What a contact of an organisation looks after. `primary`: everything, and who else is primary; `all`: everything else; `reader`: sees everything and changes nothing. */
export const CONTACT_ROLES = ['primary', 'all', 'billing', 'logos', 'reader'] as const;

/** One of these roles. */
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** The rights of a contact as they are stored. */
export type Rights = Readonly<Record<'isPrimary' | 'isAll' | 'isBilling' | 'isLogos', boolean>>;

/** For how many days an invitation can be accepted. The same number is in prisma/functions/join_as_contact.sql. */
export const INVITATION_DAYS = 14;

/** How many contacts an organisation has at most, invitations included. The same number is in prisma/functions/invite_contact.sql. */
export const MOST_CONTACTS = 10;

/** The role with these rights: the one that includes most of them. */
export function toRole({ isPrimary, isAll, isBilling, isLogos }: Rights): ContactRole {
  if (isPrimary) return 'primary';
  if (isAll || (isBilling && isLogos)) return 'all';
  if (isBilling) return 'billing';
  return isLogos ? 'logos' : 'reader';
}

/** The rights that a role gives. */
export function toRights(role: ContactRole): Readonly<Record<'primary' | 'all' | 'billing' | 'logos', boolean>> {
  return { primary: role === 'primary', all: role === 'all', billing: role === 'billing', logos: role === 'logos' };
}

/** A role by its name; null for any other text. */
export function parseRole(text: string): ContactRole | null {
  return CONTACT_ROLES.find((each) => each === text) ?? null;
}
