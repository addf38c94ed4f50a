import { expect, test } from './fixture.ts';
import { gift, makePledge, openRecord } from './pledging.ts';
import { ADA, ROSA, TOMAS } from './sign-in.ts';

test('a pledge says which colleague has it open, not that its reader has', async ({ pageOf }) => {
  const { reference } = await makePledge((await pageOf(ADA)).request, gift(71_000));
  const [rosa, tomas] = [await pageOf(ROSA), await pageOf(TOMAS)];
  await openRecord(rosa, reference);
  await expect(async () => {
    await openRecord(tomas, reference);
    await expect(tomas.getByRole('main')).toContainText(/Rosa .* opened this less than a minute ago\./, {
      timeout: 500,
    });
  }).toPass();
  await expect(tomas.getByRole('main')).not.toContainText(/Tomas .* opened this/);
  await expect(async () => {
    await openRecord(rosa, reference);
    await expect(rosa.getByRole('main')).toContainText(/Tomas .* opened this/, { timeout: 500 });
  }).toPass();
});
