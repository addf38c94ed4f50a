import { ActionLink } from '#components/page/action-link';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';
import { PledgeList } from '#components/pledge/pledge-list';
import type { PledgeSummary } from '#components/pledge/pledge-view';

type Props = {
  pledges: readonly PledgeSummary[];
  /** The next page of older ones. */
  olderHref?: string | null;
};

/** `/account`: one's own pledges. */
export function AccountPage({ pledges, olderHref }: Props) {
  return (
    <PageBody>
      <PageHeading title="Your pledges">
        {pledges.length > 0 ? (
          <p className="mt-6">
            <ActionLink href="/give" tone="line">
              Make another pledge
            </ActionLink>
          </p>
        ) : null}
      </PageHeading>
      <PledgeList pledges={pledges} />
      {olderHref ? (
        <p className="mt-6">
          <TextLink href={olderHref} prefetch={false}>
            Older pledges
          </TextLink>
        </p>
      ) : null}
    </PageBody>
  );
}
