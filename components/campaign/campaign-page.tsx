import { campaignState, type CampaignStateKey } from '#components/campaign/campaign-state';
import { FiguresPage, type FiguresKey } from '#components/figures/figures-page';
import { ActionLink } from '#components/page/action-link';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { CampaignView } from '#server/public/campaign-view';

type CampaignKey = FiguresKey | CampaignStateKey | 'days' | 'give' | 'allCampaigns';

/** `/campaigns/[slug]`: the campaign's dates, its figures and, while it runs, where to give. Null if the campaign is unavailable. */
export function CampaignPage({ i18n, view }: { i18n: I18n<CampaignKey>; view: CampaignView | null }) {
  const { language, t } = i18n;
  const day = (date: CampaignView['progress']['firstDay']) => formatDate(date, language.days);
  const overline = (
    <TextLink href={localizedPath(language, '/campaigns')} className="link-quiet">
      {t('allCampaigns')}
    </TextLink>
  );
  return (
    <FiguresPage i18n={i18n} view={view} overline={overline} campaign={view}>
      {view ? (
        <div className="mb-12 grid justify-items-start gap-5">
          <p>
            {campaignState(view, i18n)}.{' '}
            <span className="text-quiet">
              {t('days', { from: day(view.progress.firstDay), until: day(view.progress.lastDay) })}
            </span>
          </p>
          {view.isGiftPage ? (
            <ActionLink href={localizedPath(language, `/campaigns/${view.slug}/give`)}>{t('give')}</ActionLink>
          ) : null}
        </div>
      ) : null}
    </FiguresPage>
  );
}
