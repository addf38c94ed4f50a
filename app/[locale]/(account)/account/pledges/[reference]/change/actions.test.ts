import { expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '#components/form/form-state';
import { findActor, type Person } from '#server/auth';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { changeConsent } from '#server/pledge-change/change-consent';
import { payInOtherInstalments } from '#server/pledge-change/change-instalments';
import { changeProgramme } from '#server/pledge-change/change-programme';
import { endPledge } from '#server/pledge-change/end-pledge';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import * as actions from './actions';

vi.mock('#server/auth', () => ({ findActor: vi.fn() }));
vi.mock('#server/rate-limit/rate-limits', () => ({ takeFromLimit: vi.fn(() => Promise.resolve(null)) }));
vi.mock('#server/http/log-security-in-request', () => ({ logSecurityInRequest: vi.fn() }));
vi.mock('#server/pledge-change/change-consent', () => ({ changeConsent: vi.fn() }));
vi.mock('#server/pledge-change/change-instalments', () => ({ payInOtherInstalments: vi.fn() }));
vi.mock('#server/pledge-change/change-programme', () => ({ changeProgramme: vi.fn() }));
vi.mock('#server/pledge-change/end-pledge', () => ({ endPledge: vi.fn() }));

const VERBS = [changeConsent, payInOtherInstalments, changeProgramme, endPledge];
const ada = { id: 'person-1' } as Person;

function posted(fields: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  const all = { reference: 'PB-2222-2222', version: '1', key: 'k', end: 'rest', ...fields };
  for (const [name, value] of Object.entries(all)) data.set(name, value);
  return data;
}

it.each(Object.entries(actions))('%s of a pledge that is not the person’s is logged', async (_, action) => {
  vi.mocked(findActor).mockResolvedValue(ada);
  for (const verb of VERBS) vi.mocked(verb).mockResolvedValue({ kind: 'not-found' });
  vi.mocked(logSecurityInRequest).mockClear();
  expect((await action(EMPTY_FORM, posted())).errors).toHaveLength(1);
  expect(vi.mocked(logSecurityInRequest).mock.calls).toEqual([['refused', { actor: 'person-1', what: 'pledge' }]]);
});

it.each(Object.entries(actions))('%s does nothing for a visitor, nor without a key', async (_, action) => {
  for (const verb of VERBS) vi.mocked(verb).mockClear();
  vi.mocked(findActor).mockResolvedValue(null);
  expect((await action(EMPTY_FORM, posted())).errors[0]?.text).toContain('signed out');
  vi.mocked(findActor).mockResolvedValue(ada);
  expect((await action(EMPTY_FORM, posted({ key: '' }))).errors[0]?.text).toContain('out of date');
  for (const verb of VERBS) expect(verb).not.toHaveBeenCalled();
});

it.each(Object.entries(actions))('%s too often is refused in words', async (_, action) => {
  for (const verb of VERBS) vi.mocked(verb).mockClear();
  vi.mocked(findActor).mockResolvedValue(ada);
  vi.mocked(takeFromLimit).mockResolvedValueOnce(60);
  expect((await action(EMPTY_FORM, posted())).errors[0]?.text).toContain('Please wait a few minutes');
  for (const verb of VERBS) expect(verb).not.toHaveBeenCalled();
});

it('asks what to end, and how much, also if both were answered', async () => {
  vi.mocked(findActor).mockResolvedValue(ada);
  vi.mocked(endPledge).mockReset().mockResolvedValue({ kind: 'refused', code: 'more-than-open' });
  const end = (fields: Readonly<Record<string, string>>) => actions.end(EMPTY_FORM, posted(fields));
  expect((await end({ end: '' })).errors).toEqual([{ field: 'end', text: 'Choose one.' }]);
  expect((await end({ end: 'part', amount: '  ' })).errors).toEqual([
    { field: 'amount', text: 'Enter the amount to take off.' },
  ]);
  expect(await end({ end: 'rest', amount: '20' })).toMatchObject({
    answers: { end: 'rest', amount: '20' },
    errors: [{ field: 'amount', text: expect.stringContaining('Empty this field') }],
  });
  expect(endPledge).not.toHaveBeenCalled();
  const refused = await end({ end: '', amount: '25,50', lang: 'de' });
  expect(refused.answers).toEqual({ end: '', amount: '25,50' });
  expect(refused.errors).toMatchObject([{ field: 'amount' }]);
  expect(vi.mocked(endPledge).mock.calls[0]?.[1]).toMatchObject({ part: '25,50', numbers: 'de' });
});

it('words an amount that can be read in two ways', async () => {
  vi.mocked(findActor).mockResolvedValue(ada);
  const error = { field: 'amount', code: 'grouped', limit: { amount: 100_000n, currency: 'USD' } } as const;
  vi.mocked(endPledge).mockResolvedValue({ kind: 'refused', code: 'bad-amount', error });
  const refused = await actions.end(EMPTY_FORM, posted({ end: 'part', amount: '1,000' }));
  expect(refused.errors).toMatchObject([{ field: 'amount', text: expect.stringContaining('two ways') }]);
});
