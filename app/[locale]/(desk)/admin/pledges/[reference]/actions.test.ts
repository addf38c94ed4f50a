import { beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '#components/form/form-state';
import { findActor, findStaff, type Staff } from '#server/auth';
import { confirmOrganisation, joinOrganisation } from '#server/review/decide-organisation';
import { recordPayment } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { approvePledge, askSupporter, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { hideMessage, showMessage } from '#server/review/moderate-message';
import * as actions from './actions';

vi.mock('#server/auth', () => ({ findActor: vi.fn(), findStaff: vi.fn() }));
vi.mock('#server/review/decide-organisation', () => ({
  confirmOrganisation: vi.fn(),
  joinOrganisation: vi.fn(),
}));
vi.mock('#server/payment/record-payment', () => ({ recordPayment: vi.fn() }));
vi.mock('#server/payment/reverse-payment', () => ({ reversePayment: vi.fn() }));
vi.mock('#server/review/decide-pledge', () => ({
  approvePledge: vi.fn(),
  askSupporter: vi.fn(),
  declinePledge: vi.fn(),
  rollBackPledge: vi.fn(),
}));
vi.mock('#server/review/moderate-message', () => ({ hideMessage: vi.fn(), showMessage: vi.fn() }));
vi.mock('#server/pledge/pledge-record-queries', () => ({ findRecord: vi.fn() }));
vi.mock('#server/desk/offered-acts', () => ({ offeredActs: vi.fn() }));

const VERBS = [
  recordPayment,
  reversePayment,
  approvePledge,
  askSupporter,
  declinePledge,
  rollBackPledge,
  hideMessage,
  showMessage,
  joinOrganisation,
  confirmOrganisation,
];

function form(keys: readonly string[]): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ reference: 'PB-2222-2222', version: '1', reason: 'Typed' }))
    data.set(name, value);
  for (const key of keys) data.append('key', key);
  return data;
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(findStaff).mockResolvedValue({ id: 'x' } as unknown as Staff);
});

it.each(Object.entries(actions))('%s does nothing without the key of its form', async (_, action) => {
  for (const keys of [[], [''], ['x'.repeat(201)], ['a b'], ['a', 'b']]) {
    const { errors } = await action(EMPTY_FORM, form(keys));
    expect(errors).toEqual([{ field: 'form', text: expect.stringContaining('out of date') as string }]);
  }
  for (const verb of VERBS) expect(verb).not.toHaveBeenCalled();
});

it('a user without the right is led to the page, which says which one is missing', async () => {
  vi.mocked(findStaff).mockResolvedValue(null);
  vi.mocked(findActor).mockResolvedValue({ id: 'x' } as unknown as Staff);
  const digest = expect.stringContaining('/admin/pledges/PB-2222-2222?lacks=decide;') as string;
  await expect(actions.approve(EMPTY_FORM, form(['key']))).rejects.toMatchObject({ digest });
  for (const verb of VERBS) expect(verb).not.toHaveBeenCalled();
});

it('a user who has been signed out gets that error first', async () => {
  vi.mocked(findStaff).mockResolvedValue(null);
  vi.mocked(findActor).mockResolvedValue(null);
  expect((await actions.approve(EMPTY_FORM, form([]))).errors[0]?.text).toContain('signed out');
});
