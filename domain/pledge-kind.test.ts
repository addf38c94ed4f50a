import { describe, expect, it } from 'vitest';

import { isPledgeKind, PLEDGE_KINDS } from '#domain/pledge-kind';

describe('isPledgeKind', () => {
  it('accepts the three kinds', () => {
    expect(PLEDGE_KINDS.every(isPledgeKind)).toBe(true);
    expect(PLEDGE_KINDS).toHaveLength(3);
  });

  it.each(['One-Time', 'gift', '', null, undefined, 0, ['one-time'], { not: '' }])('refuses %j', (kind) => {
    expect(isPledgeKind(kind)).toBe(false);
  });
});
