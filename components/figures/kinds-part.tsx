import { BarSheet, type HeadKey } from '#components/figures/bar-sheet';
import { ChartKey, type ChartKeyKey } from '#components/figures/chart-hatch';
import type { FiguresView } from '#server/public/campaign-view';
import type { I18n } from '#components/page/i18n';

const KINDS = { 'one-time': 'kindOneTime', membership: 'kindMembership', sponsorship: 'kindSponsorship' } as const;

export type KindsKey =
  | HeadKey
  | ChartKeyKey
  | (typeof KINDS)[keyof typeof KINDS]
  | 'partsTitle'
  | 'kind'
  | 'programme'
  | 'byKindCounts'
  | 'byProgrammeCounts';

/** The sums by kind and by programme, each row with a bar. */
export function KindsPart({ i18n, view }: { i18n: I18n<KindsKey>; view: FiguresView }) {
  const { t } = i18n;
  const { figures, programmeNames } = view;
  return (
    <section aria-labelledby="parts" className="mt-20">
      <div className="mb-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h2 id="parts" className="text-3xl">
          {t('partsTitle')}
        </h2>
        <ChartKey i18n={i18n} />
      </div>
      <div className="grid grid-cols-1 items-start gap-x-14 gap-y-12 lg:grid-cols-2">
        <BarSheet
          i18n={i18n}
          caption={t('byKindCounts')}
          first={t('kind')}
          currency={figures.currency}
          rows={figures.byKind.map((row) => ({ ...row, key: row.kind, name: t(KINDS[row.kind]) }))}
        />
        <BarSheet
          i18n={i18n}
          caption={t('byProgrammeCounts')}
          first={t('programme')}
          currency={figures.currency}
          rows={figures.byProgramme.map((row) => ({
            ...row,
            key: row.programme,
            name: programmeNames[row.programme] ?? row.programme,
          }))}
        />
      </div>
    </section>
  );
}
