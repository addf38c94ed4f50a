// Asks for pages of the public list of supporters with many words; prints the 95th percentile of each in milliseconds.
import { timeEach } from '#scripts/bench/time-each';
import { runScript } from '#scripts/process/user-facing-error';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { listSupporters } from '#server/supporter/supporter-queries';
import { toCursor } from '#server/supporter/supporter-cursor';

type Asked = Readonly<{ q?: string; after?: { ms: number; id: string } }>;

function toParams({ q, after }: Asked): Record<string, string> {
  const cursor = after && toCursor({ createdAt: new Date(after.ms), id: BigInt(after.id) });
  return { ...(q ? { q } : {}), ...(cursor ? { after: cursor } : {}) };
}

await runScript(async () => {
  const { cases, times } = JSON.parse(process.argv[2] ?? '') as { cases: Record<string, Asked>; times: number };
  console.log(
    JSON.stringify(
      await timeEach(cases, times, async (asked) => listSupporters(await getCurrentCampaign(), toParams(asked))),
    ),
  );
});
