import { beforeEach, describe, expect, it, vi } from 'vitest';
import { gift, newPerson, pledge, seedCampaign } from '#test/factories';
import { grantRole, revokeRole } from '#server/identity/grant-role';
import { log } from '#server/log';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { confirmSignIn } from '#server/sign-in/confirm-sign-in';

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock('#server/log', async (original) => ({
  ...(await original<object>()),
  log: { info: vi.fn(), error: vi.fn(), warn: vi.fn() },
}));
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(request.headers) }));

beforeEach(() => {
  vi.mocked(log.info).mockClear();
  request.headers = new Headers();
});

const lines = () => vi.mocked(log.info).mock.calls.map(([line]) => line);

describe('a security event is one line with the actor and the request', () => {
  it('of a sign-in link that does not work, without the link', async () => {
    await confirmSignIn('a-token-that-nobody-has', 'Firefox/Linux');
    expect(lines()).toEqual([
      { security: 'sign-in-failed', request: expect.stringMatching(/^[\da-f-]{36}$/), actor: null, what: 'link' },
    ]);
  });

  it('of a limit, without the address', async () => {
    for (let i = 0; i < 6; i += 1) await takeFromLimit('sign-in-address', 'ada@example.org');
    expect(lines()).toEqual([expect.objectContaining({ security: 'limited', actor: null, what: 'sign-in-address' })]);
    expect(JSON.stringify(lines())).not.toContain('@');
  });

  it('of a limit of a person, with who it is', async () => {
    const { id } = await newPerson();
    await Promise.all(Array.from({ length: 21 }, () => takeFromLimit('invite-person', id)));
    expect(lines()).toEqual([expect.objectContaining({ security: 'limited', actor: id, what: 'invite-person' })]);
  });

  it('without a trusted proxy it does not take the id that a client sends', async () => {
    const { id } = await newPerson();
    request.headers = new Headers({ 'x-request-id': 'chosen-by-a-client' });
    await logSecurityInRequest('refused', { actor: id, what: 'decide' });
    expect(lines()).toEqual([expect.objectContaining({ actor: id, request: expect.not.stringContaining('chosen') })]);
  });

  it('of a role that changed, and none if it did not', async () => {
    const { id, email } = await newPerson();
    const admin = await newPerson();
    for (let i = 0; i < 2; i += 1) await grantRole(email, 'editor', admin.id);
    for (let i = 0; i < 2; i += 1) await revokeRole(email, 'editor');
    expect(lines()).toEqual([
      expect.objectContaining({
        security: 'role-granted',
        request: null,
        actor: admin.id,
        what: 'editor',
        subject: id,
      }),
      expect.objectContaining({ security: 'role-revoked', actor: null, what: 'editor', subject: id }),
    ]);
  });

  it('of another person’s pledge that someone reads, and none of one that does not exist', async () => {
    await seedCampaign();
    const [owner, other] = [await newPerson(), await newPerson()];
    const { reference } = await pledge(owner, gift(90_000));
    expect(await findOwnPledge(other, reference)).toBeNull();
    expect(await findOwnPledge(other, 'PB-2222-2222')).toBeNull();
    expect(lines()).toEqual([expect.objectContaining({ security: 'refused', actor: other.id, what: 'pledge' })]);
  });
});
