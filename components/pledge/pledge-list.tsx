import { ActionLink } from '#components/site/action-link';
import { TextLink } from '#components/site/text-link';
import { KIND_WORDS } from '#components/pledge/kind-words';
import type { PledgeSummary } from '#components/pledge/pledge-view';
import { promisedWords } from '#components/pledge/promised-words';
import { PledgeMark } from '#components/pledge/state-mark';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';

/** One's own pledges, newest first. */
export function PledgeList({ pledges }: { pledges: readonly PledgeSummary[] }) {
  if (pledges.length === 0) {
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
  return (
    <ul className="border-t-[1.5px] border-ink">
      {pledges.map((pledge) => (
        <li
          key={pledge.reference}
          className="relative grid gap-x-8 gap-y-1 border-b border-rule py-5 hover:bg-sunk sm:grid-cols-[1fr_auto] lg:grid-cols-[1.4fr_1fr_1.2fr]"
        >
          <div className="min-w-0">
            <p className="figure-face text-xl font-medium">{promisedWords(pledge)}</p>
            <p className="break-words text-sm">
              {KIND_WORDS[pledge.kind]}, {pledge.what}
            </p>
          </div>
          <div className="text-sm sm:text-end lg:text-start">
            <PledgeMark review={pledge.review} fulfilment={pledge.fulfilment} />
            <p className="mt-1 text-quiet">
              {pledge.nextDue
                ? `Next: ${formatMoney(pledge.nextDue.amount)} on ${formatDate(pledge.nextDue.due)}`
                : `Pledged on ${formatDate(pledge.pledgedOn)}`}
            </p>
          </div>
          <p className="lg:text-end">
            <TextLink
              href={`/account/pledges/${pledge.reference}`}
              prefetch={false}
              className="link tabular inline-flex min-h-6 items-center font-medium after:absolute after:inset-0"
            >
              {pledge.reference}
            </TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
