import { describe, expect, it } from 'vitest';
import { readRoot, writeRoot } from '#domain/root-note';

const root = {
  site: 'https://pledge.example.org',
  seal: 7,
  events: 120,
  head: 'ab'.repeat(32),
  sealedAt: '2026-11-27T19:05:00.123Z',
};
const text = writeRoot(root);

describe('a root', () => {
  it('is read as it was written, with and without signatures', () => {
    expect(readRoot(text)).toEqual({ root, text, signatures: [] });
    const signatures = [
      { name: 'pledge.example.org', signature: 'AAECAw==' },
      { name: 'other', signature: 'AAEC' },
    ];
    const signed = `${text}\n${signatures.map(({ name, signature }) => `— ${name} ${signature}\n`).join('')}`;
    expect(readRoot(signed)).toEqual({ root, text, signatures });
    expect(readRoot(signed.replaceAll('\n', '\r\n'))?.text).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['another text', 'Hello\n'],
    ['another line', text.replace('seal 7\n', 'seal 7\nseal 8\n')],
    ['another order', text.replace('seal 7\nevents 120\n', 'events 120\nseal 7\n')],
    ['a number that is none', text.replace('seal 7', 'seal 07')],
    ['a hash that is none', text.replace('ab', 'xy')],
    ['a line that is no signature', `${text}\nSigned by me\n`],
  ])('is not %s', (_, note) => {
    expect(readRoot(note)).toBeNull();
  });
});
