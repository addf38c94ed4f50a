import { expect, it } from 'vitest';
import { backToPage } from './back-to-page';

const leadsTo = (part: string | null) => backToPage('de', '/account', { logo: 'a b', of: '1' }, part);

it('an upload leads back to its page in its language, to a part of it only if the file was taken', () => {
  expect([leadsTo('logos').status, leadsTo('logos').headers.get('location')]).toEqual([
    303,
    '/de/account?logo=a+b&of=1#logos',
  ]);
  expect(leadsTo(null).headers.get('location')).toBe('/de/account?logo=a+b&of=1');
});
