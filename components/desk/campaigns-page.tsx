import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskCampaignsKey } from '#content/messages/desk-campaigns';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatShortMoney } from '#domain/money';
import type { CampaignLine } from '#server/campaign/desk-campaign-queries';

type Props = { i18n: I18n<DeskCampaignsKey>; campaigns: readonly CampaignLine[] };

/** `/admin/campaigns`: all campaigns, the one that begins last first. */
export function CampaignsPage({ i18n: { t, language }, campaigns }: Props) {
  return (
    <>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl">{t('title')}</h1>
        <ActionLink href={localizedPath(language, '/admin/campaigns/new')} prefetch={false} tone="ink" size="sm">
          {t('add')}
        </ActionLink>
      </div>
      <p className="mb-6 max-w-measure text-sm text-quiet">{t('lead')}</p>
      <div className="sheet-frame">
        <table className="sheet sheet-stack desk-sheet">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('days')}</th>
              <th scope="col">{t('goal')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {campaigns.map(({ slug, name, firstDay, lastDay, goal, state }) => (
              <tr key={slug}>
                <th scope="row">
                  <TextLink
                    href={localizedPath(language, `/admin/campaigns/${slug}`)}
                    prefetch={false}
                    className="link inline-flex min-h-6 items-center wrap-anywhere"
                  >
                    {name}
                  </TextLink>
                </th>
                <td>
                  {t('range', { from: formatDate(firstDay, language.days), until: formatDate(lastDay, language.days) })}
                </td>
                <td className="tabular">{formatShortMoney(goal, language.numbers)}</td>
                <td>{t(state)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
