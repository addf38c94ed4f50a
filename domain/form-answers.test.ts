import { describe, expect, it } from 'vitest';

import { toFormAnswers } from '#domain/form-answers';

describe('toFormAnswers', () => {
  it('keeps what was typed, spaces and all', () => {
    expect(toFormAnswers({ amount: ['other'], otherAmount: [' 1,000.00 '], message: [''] })).toEqual({
      amount: 'other',
      otherAmount: ' 1,000.00 ',
      message: '',
    });
  });

  it('keeps the first of a repeated field and none of an empty one', () => {
    expect(toFormAnswers({ amount: ['25', '50'], programme: [] })).toEqual({ amount: '25' });
  });
});
