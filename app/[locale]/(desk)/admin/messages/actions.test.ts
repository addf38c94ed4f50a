import { redirect } from 'next/navigation';
import { beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '#components/form/form-state';
import { findStaff, type Staff } from '#server/auth';
import { refuseLogo, showLogo } from '#server/organisation/decide-logo';
import { showName } from '#server/review/moderate-name';
import { refuseLogoAction, showLogoAction, showNameAction } from './actions';

vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), redirect: vi.fn() }));
vi.mock('#server/auth', () => ({ findActor: vi.fn(), findStaff: vi.fn() }));
vi.mock('#server/organisation/decide-logo', () => ({ refuseLogo: vi.fn(), showLogo: vi.fn() }));
vi.mock('#server/review/moderate-name', () => ({ hideName: vi.fn(), showName: vi.fn() }));
vi.mock('#server/review/moderate-message', () => ({ hideMessage: vi.fn(), showMessage: vi.fn() }));

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(findStaff).mockResolvedValue({ id: 'x' } as unknown as Staff);
  vi.mocked(showName).mockResolvedValue({ kind: 'conflict', by: null, event: 'name-shown' });
});

it.each([
  ['1764150000000-17', 'cursor=1764150000000-17&'],
  ['', ''],
  ['x'.repeat(100_000), ''],
  ['1-1\r\nX: y', ''],
])('leads back to the page of the list, and takes only its cursor into the address', async (cursor, kept) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ reference: 'PB-2222-2222', version: '1', key: 'k', cursor }))
    data.set(name, value);
  await showNameAction(EMPTY_FORM, data);
  const [[to = ''] = []] = vi.mocked(redirect).mock.calls;
  expect(to).toMatch(new RegExp(`^/admin/messages\\?${kept}conflict=`));
  expect(to.length).toBeLessThan(200);
});

it.each([
  ['loom', '/admin/organisations/loom?logo='],
  ['', '/admin/messages?logo='],
  ['../people', '/admin/messages?logo='],
])('a decision about a logo leads back to the page of its form: %s', async (organisation, to) => {
  vi.mocked(showLogo).mockResolvedValue({ kind: 'shown' });
  vi.mocked(refuseLogo).mockResolvedValue({ kind: 'refused' });
  const data = new FormData();
  for (const [name, value] of Object.entries({ logo: crypto.randomUUID(), organisation })) data.set(name, value);
  await showLogoAction(EMPTY_FORM, data);
  await refuseLogoAction(EMPTY_FORM, data);
  expect(vi.mocked(redirect).mock.calls).toEqual([[`${to}shown`], [`${to}refused`]]);
});
