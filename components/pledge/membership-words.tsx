import type { Area, MembershipClass } from '#domain/membership';

export const CLASS_WORDS: Readonly<Record<MembershipClass, string>> = {
  basic: 'Basic member',
  supporting: 'Supporting member',
  contributing: 'Contributing member',
  fellow: 'Fellow',
};

export const AREA_WORDS: Readonly<Record<Area, string>> = {
  'core-development': 'Core development',
  documentation: 'Documentation',
  packaging: 'Packaging',
  events: 'Events',
  education: 'Education',
  translation: 'Translation',
  infrastructure: 'Infrastructure',
};
