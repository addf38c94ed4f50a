import { expect, it } from 'vitest';
import { countOf } from '#test/factories';
import { takeFromOwnLimit } from '#server/limit/own-limits';

it('a search is counted without the database, each client for itself', async () => {
  const answers = [];
  for (let i = 0; i < 242; i++) answers.push(await takeFromOwnLimit('search-client', '192.0.2.1'));
  expect(answers.slice(0, 240).every((seconds) => seconds === null)).toBe(true);
  expect(answers.slice(240).every((seconds) => seconds !== null && seconds > 0 && seconds <= 60)).toBe(true);
  expect(await takeFromOwnLimit('search-client', '192.0.2.2')).toBeNull();
  expect(await countOf('rate_limit')).toBe(0);
});
