import { KIND_WORDS } from '#components/pledge/kind-labels';
import { PledgeLines, type PledgeLine } from '#components/pledge/pledge-lines';
import type { PledgeSummary } from '#components/pledge/pledge-view';
import { promisedWords } from '#components/pledge/promised-text';
import { stateWords } from '#components/pledge/state-labels';
import { ActionLink } from '#components/page/action-link';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';

/** One's own pledges, newest first. */
export function PledgeList({ pledges }: { pledges: readonly PledgeSummary[] }) {
  if (pledges.length > 0) return <PledgeLines lines={pledges.map(toLine)} />;
  return (
    <div className="border-t-[1.5px] border-ink pt-6">
      <p className="figure-face text-2xl">You have made no pledge yet.</p>
      <p className="mb-6 mt-2 max-w-measure text-quiet">
        Once you have, it stands here with its reference, its parts and what has arrived.
      </p>
      <ActionLink href="/give">See the three ways</ActionLink>
    </div>
  );
}

function toLine(pledge: PledgeSummary): PledgeLine {
  const { nextDue } = pledge;
  return {
    reference: pledge.reference,
    promised: promisedWords(pledge),
    what: `${KIND_WORDS[pledge.kind]} · ${pledge.what}`,
    state: stateWords(pledge),
    when: nextDue
      ? `Next: ${formatMoney(nextDue.amount)} on ${formatDate(nextDue.due)}`
      : `Pledged on ${formatDate(pledge.pledgedOn)}`,
  };
}
