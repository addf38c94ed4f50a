import { expect, it } from 'vitest';
import { accountField, accountName, readAccounts, settableAccounts } from '#domain/journal';

it('there are accounts for each purpose, kind of pledge and programme of gifts, each with a field of its own', () => {
  const all = settableAccounts(['grants', 'docs']);
  expect(all.map(accountField)).toEqual([
    'bank',
    'online',
    'fees',
    'unassigned',
    'income.one-time',
    'income.membership',
    'income.sponsorship',
    'income.one-time.grants',
    'income.one-time.docs',
  ]);
  expect(accountName({ purpose: 'bank', kind: '' })).toBe('bank');
  expect(accountName({ purpose: 'income', kind: 'one-time' })).toBe('income-one-time');
});

it('a form names those that it has an answer for', () => {
  const answers = { bank: ' 1200 ', fees: ' ', 'income.one-time.grants': '4010', 'income.one-time.gone': '4020' };
  expect(readAccounts(answers, ['grants'])).toEqual({
    problems: [],
    accounts: [
      { purpose: 'bank', kind: '', programme: '', account: '1200' },
      { purpose: 'income', kind: 'one-time', programme: 'grants', account: '4010' },
    ],
  });
});

it('an account that is too long, or has signs that nobody sees, is refused by its field', () => {
  const answers = { bank: '1'.repeat(41), online: 'a\u0000', fees: '2'.repeat(40) };
  expect(readAccounts(answers, [])).toMatchObject({
    problems: [
      { field: 'bank', code: 'account-too-long' },
      { field: 'online', code: 'account-unreadable' },
    ],
    accounts: [{ purpose: 'fees' }],
  });
});
