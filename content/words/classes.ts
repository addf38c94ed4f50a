import type { MembershipClass } from '#domain/membership';

type ClassKey = `class-${MembershipClass}` | `member-${MembershipClass}` | 'member';

const en: Readonly<Record<ClassKey, string>> = {
  'class-basic': 'Basic',
  'class-supporting': 'Supporting',
  'class-contributing': 'Contributing',
  'class-fellow': 'Fellow',
  member: 'Member',
  'member-basic': 'Basic member',
  'member-supporting': 'Supporting member',
  'member-contributing': 'Contributing member',
  'member-fellow': 'Fellow',
};

const es: Readonly<Record<ClassKey, string>> = {
  'class-basic': 'Básica',
  'class-supporting': 'De apoyo',
  'class-contributing': 'Colaboradora',
  'class-fellow': 'Fellow',
  member: 'Membresía',
  'member-basic': 'Membresía básica',
  'member-supporting': 'Membresía de apoyo',
  'member-contributing': 'Membresía colaboradora',
  'member-fellow': 'Membresía Fellow',
};

/** The classes of membership, for every page that names one: `class-` where they are offered, `member-` beside a name. */
export const CLASS_WORDS = { en, es };
