import { describe, expect, it } from 'vitest';

import { toFormAnswers } from '#domain/form-answers';

describe('toFormAnswers', () => {
  it('keeps the text as entered, with its spaces', () => {
    expect(toFormAnswers({ amount: ['other'], otherAmount: [' 1,000.00 '], message: [''] })).toEqual({
      amount: 'other',
      otherAmount: ' 1,000.00 ',
      message: '',
    });
  });

  it('keeps the first value of a repeated field, and nothing of an empty field', () => {
    expect(toFormAnswers({ amount: ['25', '50'], programme: [] })).toEqual({ amount: '25' });
  });
});
