// Asks for pages of the desk's list with many filters and words; prints the 95th percentile of each in milliseconds.
import type { Staff } from '#server/auth';
import { listQueue } from '#server/desk/queue-queries';
import { timeEach } from '#scripts/bench/time-each';
import { runScript } from '#scripts/process/user-facing-error';

type Asked = Readonly<Record<string, string>>;

await runScript(async () => {
  const { cases, times } = JSON.parse(process.argv[2] ?? '') as { cases: Record<string, Asked>; times: number };
  // Only the pages make this value, from a session; here nobody is signed in.
  const staff = {
    id: '',
    name: null,
    email: '',
    emailVerified: true,
    roles: ['admin'],
  } as unknown as Staff<'read-desk'>;
  console.log(JSON.stringify(await timeEach(cases, times, (asked) => listQueue(staff, asked))));
});
