import { wholeMoney, type Progress } from '#components/campaign/progress-words';
import { ActionLink } from '#components/site/action-link';
import { RingTrunk } from '#components/site/ring-trunk';
import { placeIn, type Told } from '#components/site/told';

export type HeroKey = 'overline' | 'sentence' | 'lead' | 'button' | 'trunk' | 'heroOf';

type Props = { told: Told<HeroKey>; progress: Progress | null };

/** One sentence, one number, one button. */
export function Hero({ told, progress }: Props) {
  const { tongue, t } = told;
  return (
    <section className="relative overflow-hidden">
      <div className="wrap relative grid items-center gap-x-10 lg:grid-cols-[7fr_5fr]">
        <div className="relative z-10 pb-10 pt-9 md:py-20 lg:min-h-[36rem] lg:py-24">
          <p className="overline-label mb-4">{t('overline')}</p>
          <h1 className="max-w-[13ch] text-5xl">{t('sentence')}</h1>
          <p className="mt-6 max-w-[46ch] text-lg sm:max-w-[38ch] lg:max-w-[46ch] text-quiet">{t('lead')}</p>
          <div className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-5">
            <ActionLink href={placeIn(tongue, '/give')} size="lg">
              {t('button')}
            </ActionLink>
            <HeroNumber told={told} progress={progress} />
          </div>
        </div>
        <RingTrunk
          className="pointer-events-none absolute -right-[33%] bottom-0 w-[60%] max-w-lg sm:-right-[14%] sm:w-[46%] lg:static lg:-mr-[40%] lg:w-[142%] lg:max-w-none"
          label={t('trunk')}
        />
      </div>
    </section>
  );
}

function HeroNumber({ told: { tongue, t }, progress }: Props) {
  if (progress === null || progress.promised.amount === 0n) return null;
  return (
    <p aria-live="polite" aria-atomic="true">
      <span className="figure-face block text-3xl font-medium">{wholeMoney(progress.promised, tongue)}</span>
      <span className="text-sm text-quiet">{t('heroOf', { goal: wholeMoney(progress.goal, tongue) })}</span>
    </p>
  );
}
