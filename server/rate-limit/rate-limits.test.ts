import { describe, expect, it } from 'vitest';
import { ask, countOf } from '#test/factories';
import { takeFromLimit, takeFromOwnLimit } from '#server/rate-limit/rate-limits';

describe('a limit', () => {
  it('on searches counts in the process, without the database, for each client separately', async () => {
    const answers = [];
    for (let i = 0; i < 242; i++) answers.push(await takeFromOwnLimit('search-client', '192.0.2.1'));
    expect(answers.slice(0, 240).every((seconds) => seconds === null)).toBe(true);
    expect(answers.slice(240).every((seconds) => seconds !== null && seconds > 0 && seconds <= 60)).toBe(true);
    expect(await takeFromOwnLimit('search-client', '192.0.2.2')).toBeNull();
    expect(await countOf('rate_limit')).toBe(0);
  });

  it('allows its number for all processes together, and returns the seconds to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => takeFromLimit('sign-in-address', 'ada@example.org')),
    );
    expect(answers.filter((seconds) => seconds === null)).toHaveLength(5);
    expect(answers.every((seconds) => seconds === null || (seconds > 0 && seconds <= 3_600))).toBe(true);
    expect(await countOf('rate_limit WHERE points = 40')).toBe(1);
  });

  it('is separate for each key and thing, and asking too often does not extend the wait', async () => {
    expect(await takeFromLimit('sign-in-address', 'bela@example.org')).toBeNull();
    expect(await takeFromLimit('sign-in-client', 'ada@example.org')).toBeNull();
    // Keys are hashes, so that no address is in the table.
    const used = 'SELECT key, expire FROM rate_limit WHERE points > 5';
    const before = await ask(used);
    expect(before).toEqual([
      { key: expect.stringMatching(/^sign-in-address:[0-9a-f]{64}$/), expire: expect.any(Date) },
    ]);
    for (let i = 0; i < 5; i++) expect(await takeFromLimit('sign-in-address', 'ada@example.org')).not.toBeNull();
    expect(await ask(used)).toEqual(before);
  });

  it('is free again after its duration', async () => {
    await ask("UPDATE rate_limit SET expire = now() - interval '1 second'");
    expect(await takeFromLimit('sign-in-address', 'ada@example.org')).toBeNull();
  });

  it('keeps keys of any length apart', async () => {
    const [one, other] = ['x'.repeat(5_000), `${'x'.repeat(5_000)}y`];
    for (let i = 0; i < 5; i++) expect(await takeFromLimit('sign-in-address', one)).toBeNull();
    expect(await takeFromLimit('sign-in-address', one)).not.toBeNull();
    expect(await takeFromLimit('sign-in-address', other)).toBeNull();
  });
});
