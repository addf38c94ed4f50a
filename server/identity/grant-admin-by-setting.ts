import { getEnv } from '#server/env';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { grantAdmin } from '#server/identity/role-store';

/** Makes a person who signs in an admin, once, if ADMIN_EMAILS has their address. */
export async function grantAdminBySetting(userId: string, email: string): Promise<void> {
  if (!getEnv().ADMIN_EMAILS.includes(email) || !(await grantAdmin(userId))) return;
  await logSecurityInRequest('role-granted', { actor: null, what: 'admin', subject: userId });
}
