import { describe, expect, it } from 'vitest';
import { CONTACT_ROLES, parseRole, toRights, toRole, type Rights } from '#domain/contact-role';

const NONE: Rights = { isPrimary: false, isAll: false, isBilling: false, isLogos: false };

describe('the role of a contact', () => {
  it.each(CONTACT_ROLES)('%s gives rights that are read as the same role', (role) => {
    const { primary, all, billing, logos } = toRights(role);
    expect(toRole({ isPrimary: primary, isAll: all, isBilling: billing, isLogos: logos })).toBe(role);
    expect(parseRole(role)).toBe(role);
  });

  it('is the one that includes most of several rights', () => {
    expect(toRole({ ...NONE, isPrimary: true, isBilling: true })).toBe('primary');
    expect(toRole({ ...NONE, isBilling: true, isLogos: true })).toBe('all');
    expect(toRole(NONE)).toBe('reader');
  });

  it.each(['', 'Primary', 'admin', '__proto__'])('“%s” is none', (text) => {
    expect(parseRole(text)).toBeNull();
  });
});
