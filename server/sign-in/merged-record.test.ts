import { expect, it } from 'vitest';
import { ask, countOf, newPerson } from '#test/factories';
import { mergedInto, mergedPair, mergingAdmin } from '#test/person-factories';
import { requestAddressChange } from '#server/address-change/request-address-change';
import { authOptions } from '#server/identity/auth-options';
import { separatePeople } from '#server/person/merge-people';
import { confirmSignIn, readLinkState } from '#server/sign-in/confirm-sign-in';
import { requestSignIn } from '#server/sign-in/request-sign-in';
import { toLinkToken } from '#server/sign-in/sign-in-token';

const client = { address: null, isKnownTo: () => false, browser: null, device: 'Firefox on Linux' };

async function linkTo(email: string): Promise<string> {
  expect(await requestSignIn(email, '/account', client)).toEqual({ kind: 'sent', email });
  const [link] = await ask<{ id: string }>('SELECT id FROM verification_token WHERE identifier = $1', [email]);
  return toLinkToken(link?.id ?? '');
}

it('the address of a record that was merged signs in to nothing, and is told shortened which one does', async () => {
  const { from, into, merge } = await mergedPair();
  const token = await linkTo(from.email);
  expect(await readLinkState(token)).toEqual({ kind: 'merged', account: `${into.email[0]}•••@example.org` });
  expect(await confirmSignIn(token, 'Firefox/Linux')).toEqual({ kind: 'merged' });
  expect(await countOf('session WHERE user_id IN ($1, $2)', [from.id, into.id])).toBe(0);
  expect((await confirmSignIn(await linkTo(into.email), 'Firefox/Linux')).kind).toBe('signed-in');
  expect(await separatePeople(await mergingAdmin(), merge)).toEqual({ kind: 'undone' });
  expect((await confirmSignIn(await linkTo(from.email), 'Firefox/Linux')).kind).toBe('signed-in');
});

it('a link that was sent before the merge is gone with it', async () => {
  const [from, into] = [await newPerson(), await newPerson()];
  const token = await linkTo(from.email);
  await mergedInto(from, into);
  expect(await readLinkState(token)).toEqual({ kind: 'used' });
  expect(await confirmSignIn(token, 'Firefox/Linux')).toEqual({ kind: 'no-good-link' });
});

it('a provider that names such an address signs in to nothing either', async () => {
  const { from, into } = await mergedPair();
  const signIn = authOptions().callbacks?.signIn as unknown as (sent: object) => Promise<unknown>;
  expect(await signIn({ user: { id: '1', email: from.email } })).toBe('/sign-in?error=RecordMerged');
  expect(await signIn({ user: { id: '1', email: into.email } })).toBe(true);
});

it('nobody is given such an address, and a lost mailbox is that of the record that stayed', async () => {
  const { from, into } = await mergedPair();
  const admin = await mergingAdmin();
  const reason = 'They called.';
  expect(await requestAddressChange(admin, { email: from.email, newEmail: 'n@example.org', reason })).toEqual({
    kind: 'unknown-person',
  });
  const { email } = await newPerson();
  for (const newEmail of [from.email, email])
    expect(await requestAddressChange(admin, { email: into.email, newEmail, reason })).toEqual({
      kind: 'address-taken',
    });
});
