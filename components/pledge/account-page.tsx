import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';
import { PledgeList } from '#components/pledge/pledge-list';
import { UnfinishedList } from '#components/pledge/unfinished-list';
import type { Unfinished } from '#server/draft/draft-queries';
import type { PledgeSummary } from '#server/pledge/pledge-summary';
import type { AccountKey } from '#content/messages/account';
import type { PledgeKey } from '#content/messages/pledge';
import { localizedPath } from '#domain/localized-path';

type Props = {
  i18n: I18n<PledgeKey | AccountKey>;
  pledges: readonly PledgeSummary[];
  unfinished: Unfinished;
  /** The link to the next page of older pledges. */
  olderHref?: string | null;
  /** The yearly statements. */
  statements?: React.ReactNode;
};

/** `/account`: the reader's own pledges. */
export function AccountPage({ i18n, pledges, unfinished, olderHref, statements }: Props) {
  const { t, language } = i18n;
  return (
    <PageBody>
      <PageHeading title={t('title')}>
        {pledges.length > 0 ? (
          <p className="mt-6">
            <ActionLink href={localizedPath(language, '/give')} tone="line">
              {t('another')}
            </ActionLink>
          </p>
        ) : null}
      </PageHeading>
      <UnfinishedList i18n={i18n} unfinished={unfinished} />
      <PledgeList pledges={pledges} i18n={i18n} />
      {olderHref ? (
        <p className="mt-6">
          <TextLink href={olderHref} prefetch={false}>
            {t('older')}
          </TextLink>
        </p>
      ) : null}
      {statements}
    </PageBody>
  );
}
