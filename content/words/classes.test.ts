import { describe, expect, it } from 'vitest';
import { CLASS_WORDS } from '#content/words/classes';
import { MEMBERSHIP_WORDS } from '#content/words/membership';
import type { MembershipClass } from '#domain/membership';

const CLASSES: readonly MembershipClass[] = ['basic', 'supporting', 'contributing', 'fellow'];

describe.each(['en', 'es'] as const)('a class of membership in %s', (lang) => {
  it.each(CLASSES)('%s is called the same where it is offered and beside a name', (each) => {
    const offered = CLASS_WORDS[lang][`class-${each}`].toLowerCase();
    expect(CLASS_WORDS[lang][`member-${each}`].toLowerCase()).toContain(offered);
  });

  it('is not named a second time by the page that offers it', () => {
    const names = CLASSES.map((each) => CLASS_WORDS[lang][`class-${each}`]);
    expect(Object.values(MEMBERSHIP_WORDS[lang]).filter((text) => names.includes(text))).toEqual([]);
  });
});
