import { expect, it } from 'vitest';
import { toPledgeAnswer } from './pledge-request';

it('says of a full level that no place is left, in its field too', async () => {
  const answer = toPledgeAnswer({ kind: 'no-places' });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    detail: 'No place is left at this level.',
    errors: [{ field: 'tier', detail: 'The level has no place left.' }],
  });
});
