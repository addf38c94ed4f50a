import { PledgeProgress } from '#components/campaign/pledge-progress';
import type { Progress } from '#components/campaign/progress-words';
import { BarSheet } from '#components/figures/bar-sheet';
import { ChartHatch, ChartKey } from '#components/figures/chart-hatch';
import { FigureDefinitions } from '#components/figures/figure-definitions';
import { toFigureLines } from '#components/figures/figure-lines';
import type { FiguresView } from '#components/figures/figures-view';
import { MonthPart } from '#components/figures/month-part';
import { KIND_WORDS } from '#components/pledge/kind-words';
import { AsOf } from '#components/site/as-of';
import { PageBody } from '#components/site/page-body';
import { PageHeading } from '#components/site/page-heading';
import { money } from '#domain/money';

function toProgress({ figures, firstDay, lastDay, today }: FiguresView): Progress {
  const sum = (amount: bigint) => money(amount, figures.currency);
  return {
    goal: sum(figures.goal),
    promised: sum(figures.promised),
    received: sum(figures.received),
    supporters: figures.supporters,
    asOf: figures.asOf,
    firstDay,
    lastDay,
    today,
  };
}

/** `/figures`, whole. Null says that the figures cannot be read just now. */
export function FiguresPage({ view }: { view: FiguresView | null }) {
  if (view === null) {
    return (
      <PageBody>
        <PageHeading title="Open figures" />
        <PledgeProgress progress={null} />
      </PageBody>
    );
  }
  const { figures, definitions, programmeNames } = view;
  return (
    <PageBody>
      <ChartHatch />
      <PageHeading
        title="Open figures"
        lead={
          <>
            Every sum the campaign states, with what it counts. All of them as of <AsOf instant={figures.asOf} />.
          </>
        }
      />
      <PledgeProgress progress={toProgress(view)} here />
      <section aria-labelledby="all" className="mt-20">
        <h2 id="all" className="mb-8 text-3xl">
          What each figure counts
        </h2>
        <FigureDefinitions lines={toFigureLines(view)} />
      </section>
      {figures.byKind.length === 0 ? (
        <p className="mt-16 max-w-measure text-quiet">
          Fewer than three supporters stand behind these sums, so they are not broken down: the parts would tell what
          one person gave.
        </p>
      ) : (
        <>
          <section aria-labelledby="parts" className="mt-20">
            <div className="mb-8 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
              <h2 id="parts" className="text-3xl">
                By kind and by programme
              </h2>
              <ChartKey />
            </div>
            <div className="grid grid-cols-1 items-start gap-x-14 gap-y-12 lg:grid-cols-2">
              <BarSheet
                caption={definitions.byKind ?? 'By kind'}
                first="Kind"
                currency={figures.currency}
                rows={figures.byKind.map((row) => ({ ...row, key: row.kind, name: KIND_WORDS[row.kind] }))}
              />
              <BarSheet
                caption={definitions.byProgramme ?? 'By programme'}
                first="Programme"
                currency={figures.currency}
                rows={figures.byProgramme.map((row) => ({
                  ...row,
                  key: row.programme,
                  name: programmeNames[row.programme] ?? row.programme,
                }))}
              />
            </div>
          </section>
          <MonthPart figures={figures} definition={definitions.byMonth ?? ''} />
        </>
      )}
    </PageBody>
  );
}
