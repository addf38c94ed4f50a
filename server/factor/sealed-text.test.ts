import { afterEach, describe, expect, it, vi } from 'vitest';
import { openText, sealText } from '#server/factor/sealed-text';

const env = vi.hoisted(() => ({ AUTH_SECRET: ['a'.repeat(32)] }));
vi.mock('#server/env', () => ({ getEnv: () => env }));
afterEach(() => void (env.AUTH_SECRET = ['a'.repeat(32)]));

describe('an encrypted text', () => {
  it('is read by its owner alone', () => {
    const sealed = sealText('a secret of Ada', 'ada');
    expect(sealed).not.toContain('secret');
    expect(openText(sealed, 'ada')).toBe('a secret of Ada');
    expect(openText(sealed, 'bela')).toBeNull();
  });

  it('is another one each time, and none after any change', () => {
    const sealed = sealText('text', 'ada');
    expect(sealText('text', 'ada')).not.toBe(sealed);
    const bytes = Buffer.from(sealed, 'base64url');
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      expect(openText(changed.toString('base64url'), 'ada')).toBeNull();
    }
    for (const broken of ['', 'x', sealed.slice(0, 20)]) expect(openText(broken, 'ada')).toBeNull();
  });

  it('is read while AUTH_SECRET is being replaced, and not afterwards', () => {
    const sealed = sealText('text', 'ada');
    env.AUTH_SECRET = ['b'.repeat(32), 'a'.repeat(32)];
    expect(openText(sealed, 'ada')).toBe('text');
    const anew = sealText('text', 'ada');
    env.AUTH_SECRET = ['b'.repeat(32)];
    expect([openText(sealed, 'ada'), openText(anew, 'ada')]).toEqual([null, 'text']);
  });
});
