import { grantRole, revokeRole } from '#server/identity/grant-role';
import { Trouble, runScript } from '#scripts/trouble';

const VERBS = { grant: grantRole, revoke: revokeRole };

await runScript(async () => {
  const [verb = '', email, role] = process.argv.slice(2);
  if (!(verb === 'grant' || verb === 'revoke') || !email || !role) {
    throw new Trouble('Usage: npm run admin -- grant EMAIL ROLE, or: npm run admin -- revoke EMAIL ROLE');
  }
  const answer = await VERBS[verb](email, role);
  console.log(`${verb} ${email} ${role}: ${answer.kind}`);
  return answer.kind === 'granted' || answer.kind === 'revoked' || answer.kind === 'already' ? 0 : 1;
});
