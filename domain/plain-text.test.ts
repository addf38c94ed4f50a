import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cleanText } from '#domain/plain-text';

const inOneLine = (text: string) => cleanText(text, { most: 200 });
const inLines = (text: string) => cleanText(text, { most: 1_000, lines: true });

describe('cleanText', () => {
  it.each([
    ['  Ada  ', 'Ada'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ["Robert'); DROP TABLE pledges;--", "Robert'); DROP TABLE pledges;--"],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['Łukasz 李 שלום', 'Łukasz 李 שלום'],
    ['👩\u200d💻', '👩\u200d💻'],
    ['🏳️\u200d🌈 👩🏽\u200d💻', '🏳️\u200d🌈 👩🏽\u200d💻'],
    [
      '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
    ],
    ['ශ්\u200dරී', 'ශ්\u200dරී'],
    ['क्\u200dष क्\u200cष', 'क्\u200dष क्\u200cष'],
    ['ന്\u200d', 'ന്\u200d'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ])('keeps %j as %j', (raw, text) => {
    expect(inOneLine(raw)).toEqual({ ok: true, text });
  });

  it('takes a moment for a text of any size', () => {
    const start = performance.now();
    for (const unit of ['\u{e0041}', '\u{1f3f4}\u{e0061}', '\u200d', '\u200c', '\u0301', ' '])
      inOneLine(unit.repeat(250_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.each(['', '   ', '\n', '\u200b', '\u200d\u2060 '])('finds no visible character in %j', (raw) => {
    expect(inOneLine(raw)).toEqual({ ok: true, text: null });
  });

  it.each([
    ['isolates of a phone', '\u2068Ada\u2069', 'Ada'],
    ['a direction mark', 'a\u202eb\u200f', 'ab'],
    ['a zero-width space', 'A\u200bda\ufeff', 'Ada'],
    ['a word joiner and a soft hyphen', 'A\u2060d\u00ada', 'Ada'],
    ['joiners between Latin letters', 'A\u200cd\u200da', 'Ada'],
    ['a joiner at the end of Arabic', 'علی\u200c', 'علی'],
    ['a second joiner', 'می\u200c\u200cخواهم', 'می\u200cخواهم'],
    ['tags', 'Ada\u{e0041}', 'Ada'],
    ['what parts an accent from its letter', 'Zoe\u200d\u0308', 'Zo\u00eb'],
  ])('drops %s', (_, raw, text) => {
    expect(inOneLine(raw)).toEqual({ ok: true, text });
    expect(inLines(raw)).toEqual({ ok: true, text });
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['a bell', 'a\u0007b'],
    ['a tab', 'a\tb'],
    ['an escape', 'a\u001b[31m'],
    ['a line break', 'a\nb'],
    ['a line separator', 'a\u2028b'],
    ['a lone surrogate', 'a\ud800b'],
    ['a C1 control character', 'a\u0085b'],
  ])('refuses %s in one line', (_, raw) => {
    expect(inOneLine(raw)).toEqual({ ok: false, code: 'control-characters' });
  });

  it('allows line breaks if `lines` is set, and no other control character', () => {
    expect(inLines('one\r\ntwo\rthree\nfour')).toEqual({ ok: true, text: 'one\ntwo\nthree\nfour' });
    expect(inLines('one\u0000')).toEqual({ ok: false, code: 'control-characters' });
    expect(inLines('one\ttwo')).toEqual({ ok: false, code: 'control-characters' });
  });

  it('counts like a browser: a line break once, trimmed spaces not at all', () => {
    expect(inLines('a\r\n'.repeat(499) + 'ab').ok).toBe(true);
    expect(inLines(' '.repeat(5_000) + 'x'.repeat(1_000)).ok).toBe(true);
    expect(inLines('x'.repeat(1_001))).toEqual({ ok: false, code: 'too-long', limit: 1_000 });
    expect(inOneLine('x'.repeat(10_000))).toEqual({ ok: false, code: 'too-long', limit: 200 });
  });

  it('gives the same result for a text that is already clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const once = inLines(raw);
        if (once.ok && once.text !== null) {
          expect(inLines(once.text)).toEqual(once);
          expect(once.text.isWellFormed()).toBe(true);
          expect(once.text).not.toMatch(/[^\P{Cc}\n]/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});
