import { grantRole, revokeRole } from '#server/identity/grant-role';
import { ROLES_THERE_ARE, roleWords } from '#scripts/process/role-names';
import { UserFacingError, runScript } from '#scripts/process/user-facing-error';

const VERBS = { grant: grantRole, revoke: revokeRole };

await runScript(async () => {
  const [verb = '', email, role] = process.argv.slice(2);
  if (!(verb === 'grant' || verb === 'revoke') || !email || !role) {
    throw new UserFacingError(
      `Usage: npm run admin -- grant EMAIL ROLE, or: npm run admin -- revoke EMAIL ROLE\n${ROLES_THERE_ARE}`,
    );
  }
  const answer = await VERBS[verb](email, role);
  const { done, words } = roleWords(answer, { verb, email, role });
  if (!done) throw new UserFacingError(words);
  console.log(words);
});
