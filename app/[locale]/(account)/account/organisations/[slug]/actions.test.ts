import { expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '#components/form/form-state';
import { findActor } from '#server/auth';
import { inviteContact } from '#server/contact/invite-contact';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { invite } from './actions';

vi.mock('next/navigation', () => ({ redirect: vi.fn() }));
vi.mock('#server/auth', () => ({ findActor: vi.fn() }));
vi.mock('#server/contact/invite-contact', () => ({ inviteContact: vi.fn(() => Promise.resolve({ kind: 'known' })) }));
vi.mock('#server/rate-limit/rate-limits', () => ({ takeFromLimit: vi.fn(() => Promise.resolve(null)) }));

function form(email: string): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ organisation: 'loom', email, role: 'all' })) data.set(name, value);
  return data;
}

it('who invites an address again and again limits only themself', async () => {
  vi.mocked(findActor).mockResolvedValue({ id: 'bela' } as Awaited<ReturnType<typeof findActor>>);
  expect((await invite(EMPTY_FORM, form('Ada@Example.org'))).errors).toMatchObject([
    { text: 'This address is a contact already.' },
  ]);
  for (const [, key] of vi.mocked(takeFromLimit).mock.calls) expect(key).toContain('bela');
  expect(takeFromLimit).toHaveBeenCalledWith('invite-address', 'bela ada@example.org');
  vi.mocked(takeFromLimit).mockResolvedValueOnce(null).mockResolvedValueOnce(null).mockResolvedValueOnce(3_600);
  vi.mocked(inviteContact).mockClear();
  const refused = await invite(EMPTY_FORM, form('ada@example.org'));
  expect(refused).toMatchObject({ answers: { email: 'ada@example.org' }, errors: [{ field: 'form' }] });
  expect(inviteContact).not.toHaveBeenCalled();
});
