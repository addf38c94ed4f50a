import { refresh } from 'next/cache';
import { expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '#components/form/form-state';
import { findActor } from '#server/auth';
import { changePurchaseOrder } from '#server/invoice/change-purchase-order';
import { saveOrder } from './actions';

vi.mock('next/cache', () => ({ refresh: vi.fn() }));
vi.mock('#server/auth', () => ({ findActor: vi.fn() }));
vi.mock('#server/invoice/change-purchase-order', () => ({
  changePurchaseOrder: vi.fn(() => Promise.resolve({ kind: 'conflict' })),
}));

it('a purchase order number that somebody else has changed keeps what was typed, says so and shows theirs', async () => {
  vi.mocked(findActor).mockResolvedValue({ id: 'ada' } as Awaited<ReturnType<typeof findActor>>);
  const data = new FormData();
  const form = { reference: 'PB-2222-2222', purchaseOrder: 'PO-3', shown: 'PO-1' };
  for (const [name, value] of Object.entries(form)) data.set(name, value);
  const state = await saveOrder(EMPTY_FORM, data);
  expect(changePurchaseOrder).toHaveBeenCalledWith({ id: 'ada' }, form);
  expect(state.answers).toEqual({ purchaseOrder: 'PO-3' });
  expect(state.errors).toMatchObject([{ field: 'form', text: expect.stringContaining('Somebody else has changed') }]);
  expect(refresh).toHaveBeenCalledOnce();
});
