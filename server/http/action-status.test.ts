import { cookies, headers } from 'next/headers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { internalToken } from '#server/http/internal-token';
import { INTERNAL_TOKEN_HEADER } from '#server/http/form-routes';
import { takeStatus, tellStatus } from '#server/http/action-status';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));
vi.mock('#server/env', () => ({ getEnv: () => ({ AUTH_SECRET: 'x'.repeat(32) }) }));

const set = vi.fn();
const askedBy = (sent: Headers) => {
  vi.mocked(headers).mockResolvedValue(sent as unknown as Awaited<ReturnType<typeof headers>>);
  vi.mocked(cookies).mockResolvedValue({ set } as unknown as Awaited<ReturnType<typeof cookies>>);
};
const itself = () => new Headers({ [INTERNAL_TOKEN_HEADER]: internalToken('post a form on') });

beforeEach(() => {
  set.mockReset();
});

describe('tellStatus', () => {
  it.each([
    [{ kind: 'too-many', seconds: 90 }, '429-90'],
    [{ kind: 'lost' }, '503-10'],
  ])('tells the site itself what became of %j', async (outcome, i18n) => {
    askedBy(itself());
    await tellStatus(outcome);
    expect(set.mock.calls).toEqual([[expect.any(String), i18n]]);
  });

  it('tells nothing of any other outcome, and nobody else', async () => {
    askedBy(itself());
    for (const kind of ['refused', 'kept']) await tellStatus({ kind });
    for (const sent of [new Headers(), new Headers({ [INTERNAL_TOKEN_HEADER]: 'made up' })]) {
      askedBy(sent);
      await tellStatus({ kind: 'lost' });
    }
    expect(set).not.toHaveBeenCalled();
  });
});

describe('takeStatus', () => {
  it('takes the status out of an answer, and leaves its cookies', async () => {
    askedBy(itself());
    await tellStatus({ kind: 'too-many', seconds: 90 });
    const [name, value] = set.mock.calls[0] as [string, string];
    const answer = new Headers();
    for (const cookie of ['a=1; Path=/', `${name}=${value}; Path=/`, 'b=2']) answer.append('set-cookie', cookie);
    expect(takeStatus(answer)).toBe(429);
    expect(answer.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(answer.get('retry-after')).toBe('90');
  });

  it('finds none where none was told', () => {
    const answer = new Headers({ 'set-cookie': 'pledgebook-status=200-1' });
    expect(takeStatus(answer)).toBeNull();
    expect(takeStatus(new Headers())).toBeNull();
    expect(answer.has('retry-after')).toBe(false);
  });
});
