import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskEmail, readEmailAddress } from '#domain/email-address';

describe('an email address', () => {
  it.each([
    ['ada@example.org', 'ada@example.org'],
    [' First.Last+tag@Mail.Example.ORG ', 'first.last+tag@mail.example.org'],
    ['info@пример.рф', 'info@xn--e1afmkfd.xn--p1ai'],
    ['user@xn--e1afmkfd.xn--p1ai', 'user@xn--e1afmkfd.xn--p1ai'],
    ['anna@müller.example', 'anna@xn--mller-kva.example'],
    ['anna@mu\u0308ller.example', 'anna@xn--mller-kva.example'],
    ['a&b@example.org', 'a&b@example.org'],
    ['\u2068ada@exa\u200bmple.org\u2069', 'ada@example.org'],
    ['ops/finance@example.org', 'ops/finance@example.org'],
    ["o'brien@example.org", "o'brien@example.org"],
    ['うえあいお@えあい.com', 'うえあいお@xn--l8jek.com'],
    ['うえあいお@えあい。com', 'うえあいお@xn--l8jek.com'],
    ['a@1.example.org', 'a@1.example.org'],
    [`a@${'b'.repeat(63)}.org`, `a@${'b'.repeat(63)}.org`],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%j is read as %j', (typed, address) => {
    expect(readEmailAddress(typed)).toBe(address);
    expect(readEmailAddress(address)).toBe(address);
  });

  it.each([
    '',
    'a',
    'a@',
    '@example.org',
    'a@b',
    'a@b.c',
    'a b@example.org',
    '.a@example.org',
    'a.@example.org',
    'a..b@example.org',
    'a@@example.org',
    'a@example..org',
    'a@.example.org',
    'a@example.org.',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a@1.2.3',
    'a@example.org:25',
    'a@example.org/b',
    'a@example.org?b',
    'a@exam%70le.org',
    'a@exa_mple.org',
    'test@iana-.com',
    'test@-iana.com',
    `a@${'b'.repeat(64)}.org`,
    `${'a'.repeat(65)}@example.org`,
    `${'あ'.repeat(22)}@example.org`,
    `a@${'b.'.repeat(130)}org`,
    '"a b"@example.org',
    'a@example.org, b@example.org',
    'A <a@example.org>',
    'a@example.org\nBcc: b@example.org',
    'a\u0000@example.org',
    'a\u3164@example.org',
    'a\ud800@example.org',
  ])('%j is refused', (typed) => {
    expect(readEmailAddress(typed)).toBeNull();
  });

  it('is one form for every text that is read, and never throws', () => {
    const texts = fc.oneof(
      fc.emailAddress(),
      fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })).map(([a, b]) => `${a}@${b}.org`),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (typed) => {
        const address = readEmailAddress(typed);
        if (address === null) return;
        expect(readEmailAddress(address)).toBe(address);
        expect(address).toMatch(/^[^@\s]+@[a-z0-9.-]+$/u);
        expect(address).toBe(address.toLowerCase());
      }),
      { numRuns: 2_000 },
    );
  });
});

it.each([
  ['ada@example.org', 'a•••@example.org'],
  ['a@example.org', 'a•••@example.org'],
  ['うえ@example.org', 'う•••@example.org'],
  ['"a@b"@example.org', '"•••@example.org'],
])('%s is masked as %s', (email, masked) => expect(maskEmail(email)).toBe(masked));
