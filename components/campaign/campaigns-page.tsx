import { campaignState, type CampaignStateKey } from '#components/campaign/campaign-state';
import { PledgeProgress, type ProgressKey } from '#components/campaign/pledge-progress';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';
import type { CampaignView } from '#server/public/campaign-view';

type CampaignsKey = ProgressKey | CampaignStateKey | 'title' | 'lead' | 'unread' | 'allFigures' | 'allFiguresOf';

type Props = { i18n: I18n<CampaignsKey>; campaigns: readonly CampaignView[] | null };

/** `/campaigns`: each campaign with its figures, the most recent first. Null if they are unavailable. */
export function CampaignsPage({ i18n, campaigns }: Props) {
  const { t } = i18n;
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
      {campaigns === null ? <p className="text-quiet">{t('unread')}</p> : null}
      <div className="grid gap-20">
        {campaigns?.map((campaign) => (
          <OneCampaign key={campaign.slug} i18n={i18n} campaign={campaign} />
        ))}
      </div>
    </PageBody>
  );
}

function OneCampaign({ i18n, campaign }: { i18n: I18n<CampaignsKey>; campaign: CampaignView }) {
  const { language, t } = i18n;
  const { slug, name, progress } = campaign;
  const href = localizedPath(language, `/campaigns/${slug}`);
  return (
    <section aria-labelledby={`campaign-${slug}`}>
      <h2 id={`campaign-${slug}`} className="text-3xl">
        <TextLink href={href} className="link-quiet">
          {name}
        </TextLink>
      </h2>
      <p className="mb-8 mt-2 text-quiet">{campaignState(campaign, i18n)}</p>
      <PledgeProgress i18n={i18n} progress={progress} here />
      <p className="mt-2 text-sm">
        <TextLink href={href}>
          <span aria-hidden="true">{t('allFigures')}</span>
          <span className="sr-only">{t('allFiguresOf', { name })}</span>
        </TextLink>
      </p>
    </section>
  );
}
