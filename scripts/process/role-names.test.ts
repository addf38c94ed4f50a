import { expect, it } from 'vitest';
import { roleWords } from '#scripts/process/role-names';

const asked = { verb: 'grant', email: 'ada@example.org', role: 'superuser' } as const;

it.each([
  ['unknown-role', /no role "superuser"\. The roles are: reviewer, treasurer, editor, admin\./],
  ['not-an-address', /"ada@example\.org" is no e-mail address/],
  ['unknown-person', /Nobody here has the address ada@example\.org/],
] as const)('%s has a message', (kind, words) => {
  expect(roleWords({ kind }, asked)).toEqual({ done: false, words: expect.stringMatching(words) as string });
});

it.each([
  ['granted', 'grant', 'ada@example.org now has the role admin.'],
  ['revoked', 'revoke', 'ada@example.org no longer has the role admin, from their next request on.'],
  ['already', 'grant', 'ada@example.org has the role admin already: nothing has changed.'],
  ['already', 'revoke', 'ada@example.org does not have the role admin: nothing has changed.'],
] as const)('%s has a message after %s', (kind, verb, words) => {
  expect(roleWords({ kind }, { ...asked, verb, role: 'admin' })).toEqual({ done: true, words });
});
