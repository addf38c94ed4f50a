import { expect, it } from 'vitest';
import { HOW_TO_PAY } from '#content/how-to-pay';

it('the account of the demonstration is no bank’s, and says so in every language', () => {
  expect(HOW_TO_PAY.account.iban).toMatch(/^DE\d\d0{18}$/);
  expect(HOW_TO_PAY.note).toEqual({
    en: expect.stringContaining('invented'),
    es: expect.stringContaining('inventadas'),
    de: expect.stringContaining('erfunden'),
  });
});
