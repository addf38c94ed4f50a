import { PledgeProgress, type ProgressKey } from '#components/campaign/pledge-progress';
import { ChartHatch } from '#components/figures/chart-hatch';
import { FigureDefinitions } from '#components/figures/figure-definitions';
import { toFigureLines, type LinesKey } from '#components/figures/figure-lines';
import type { FiguresView } from '#server/public/campaign-view';
import { KindsPart, type KindsKey } from '#components/figures/kinds-part';
import { MonthPart, type MonthKey } from '#components/figures/month-part';
import { AsOf } from '#components/page/as-of';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';

export type FiguresKey =
  | ProgressKey
  | LinesKey
  | KindsKey
  | MonthKey
  | 'title'
  | 'lead'
  | 'whatTitle'
  | 'few'
  | 'nothingYet'
  | 'takeAway'
  | 'takeAwayText';

type Props = {
  i18n: I18n<FiguresKey>;
  view: FiguresView | null;
  /** The name of the campaign in the title. Left out on `/figures`, which shows the current campaign. */
  campaign?: Readonly<{ slug: string; name: string }> | null;
  overline?: React.ReactNode;
  /** Content between the title and the figures. */
  children?: React.ReactNode;
};

/** The figures of a campaign: `/figures` or the campaign's page. Null if the figures are unavailable. */
export function FiguresPage({ i18n, view, campaign = null, overline, children }: Props) {
  const { language, t } = i18n;
  const title = campaign?.name ?? t('title');
  if (view === null) {
    return (
      <PageBody>
        <PageHeading title={title} overline={overline} />
        <PledgeProgress i18n={i18n} progress={null} />
      </PageBody>
    );
  }
  const { figures } = view;
  return (
    <PageBody>
      <ChartHatch />
      <PageHeading
        title={title}
        overline={overline}
        lead={t.rich('lead', { when: () => <AsOf instant={figures.asOf} days={language.days} /> })}
      />
      {children}
      <PledgeProgress i18n={i18n} progress={view.progress} here />
      <section aria-labelledby="all" className="mt-20">
        <h2 id="all" className="mb-8 text-3xl">
          {t('whatTitle')}
        </h2>
        <FigureDefinitions lines={toFigureLines(view, i18n)} />
      </section>
      {figures.byKind.length === 0 ? (
        <p className="mt-16 max-w-measure text-quiet">{t(figures.supporters === 0 ? 'nothingYet' : 'few')}</p>
      ) : (
        <>
          <KindsPart i18n={i18n} view={view} />
          <MonthPart i18n={i18n} figures={figures} />
        </>
      )}
      <Downloads i18n={i18n} query={campaign ? `?campaign=${campaign.slug}` : ''} />
    </PageBody>
  );
}

function Downloads({ i18n: { t }, query }: { i18n: I18n<'takeAway' | 'takeAwayText'>; query: string }) {
  const csv = (words: React.ReactNode) => (
    <a href={`/figures.csv${query}`} className="link">
      {words}
    </a>
  );
  const json = (words: React.ReactNode) => (
    <TextLink href={`/api/v1/figures${query}`} prefetch={false}>
      {words}
    </TextLink>
  );
  return (
    <section aria-labelledby="take-away" className="mt-20">
      <h2 id="take-away" className="mb-4 text-2xl">
        {t('takeAway')}
      </h2>
      <p className="max-w-measure">{t.rich('takeAwayText', { csv, json })}</p>
    </section>
  );
}
