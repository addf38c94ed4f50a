import { expect, it } from 'vitest';
import { toPledgeAnswer } from './pledge-request';

it('gives the year in which a level has no free place, also in the error of its field', async () => {
  const answer = toPledgeAnswer({ kind: 'no-places', year: 2027 });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    detail: 'No place is left at this level in 2027.',
    errors: [{ field: 'tier', detail: 'The level has no place left.' }],
  });
});
