import { expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '#components/form/form-state';
import { findActor, type Person } from '#server/auth';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { answerQuestion, withdrawPledge } from '#server/review/supporter-moves';
import * as actions from './actions';

vi.mock('#server/auth', () => ({ findActor: vi.fn() }));
vi.mock('#server/http/log-security-in-request', () => ({ logSecurityInRequest: vi.fn() }));
vi.mock('#server/review/supporter-moves', () => ({ answerQuestion: vi.fn(), withdrawPledge: vi.fn() }));

it.each(Object.entries(actions))('%s of a pledge that is not the person’s is logged', async (_, action) => {
  vi.mocked(findActor).mockResolvedValue({ id: 'person-1' } as Person);
  for (const verb of [answerQuestion, withdrawPledge]) vi.mocked(verb).mockResolvedValue({ kind: 'not-found' });
  vi.mocked(logSecurityInRequest).mockClear();
  const data = new FormData();
  for (const [name, value] of Object.entries({ reference: 'PB-2222-2222', version: '1', reason: 'x', key: 'k' }))
    data.set(name, value);
  expect((await action(EMPTY_FORM, data)).errors).toHaveLength(1);
  expect(vi.mocked(logSecurityInRequest).mock.calls).toEqual([['refused', { actor: 'person-1', what: 'pledge' }]]);
});
