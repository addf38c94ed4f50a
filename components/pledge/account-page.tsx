import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';
import { PledgeList } from '#components/pledge/pledge-list';
import { UnfinishedList } from '#components/pledge/unfinished-list';
import type { Unfinished } from '#server/draft/draft-queries';
import { PLEDGE_GROUPS, type PledgeGroup } from '#domain/fulfilment';
import type { OwnPledgeSummary } from '#server/pledge/pledge-summary';
import type { AccountKey } from '#content/messages/account';
import type { PledgeKey } from '#content/messages/pledge';
import { localizedPath } from '#domain/localized-path';

type Props = {
  i18n: I18n<PledgeKey | AccountKey>;
  pledges: readonly OwnPledgeSummary[];
  unfinished: Unfinished;
  /** The group that is shown; null for all. */
  group: PledgeGroup | null;
  /** The cursor of the next page of older pledges. */
  next: string | null;
  /** The reader's membership; left out without one. */
  membership?: React.ReactNode;
  /** The waiting lists that the reader is on. */
  waiting?: React.ReactNode;
  /** The organisations that the reader is a contact of or invited to. */
  organisations?: React.ReactNode;
  /** The hours of a contributing member. */
  hours?: React.ReactNode;
  /** The yearly statements. */
  statements?: React.ReactNode;
};

/** From this many pledges on they can be filtered. */
const MANY = 8;

/** `/account`: the reader's own pledges. */
export function AccountPage(props: Props) {
  const { i18n, pledges, unfinished, group, next, membership, organisations, waiting, hours, statements } = props;
  const { t, language } = i18n;
  const here = localizedPath(language, '/account');
  return (
    <PageBody>
      <PageHeading title={t('title')}>
        {pledges.length > 0 || group ? (
          <p className="mt-6">
            <ActionLink href={localizedPath(language, '/give')} tone="line">
              {t('another')}
            </ActionLink>
          </p>
        ) : null}
      </PageHeading>
      {waiting}
      {organisations}
      {membership}
      {hours}
      <UnfinishedList i18n={i18n} unfinished={unfinished} />
      {group || next || pledges.length >= MANY ? (
        <nav aria-label={t('groups')} className="no-print mb-4">
          <ul className="flex flex-wrap gap-x-6">
            {(['all', ...PLEDGE_GROUPS] as const).map((each) => (
              <li key={each}>
                <TextLink
                  href={each === 'all' ? here : `${here}?show=${each}`}
                  prefetch={false}
                  current={each === (group ?? 'all')}
                  className="inline-flex min-h-10 items-center underline decoration-transparent decoration-2 hover:decoration-current aria-[current]:font-medium aria-[current]:decoration-sun-deep"
                >
                  {t(`group-${each}`)}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <PledgeList pledges={pledges} i18n={i18n} group={group} />
      {next ? (
        <p className="mt-6">
          <TextLink href={`${here}?${group ? `show=${group}&` : ''}cursor=${next}`} prefetch={false}>
            {t('older')}
          </TextLink>
        </p>
      ) : null}
      {statements}
    </PageBody>
  );
}
