import { toPhase, type Phase } from '#components/campaign/progress-text';
import { AmountLinks, type AmountLinksKey } from '#components/campaign/amount-links';
import { ActionLink } from '#components/page/action-link';
import { FoundationDrawing } from '#components/page/foundation-drawing';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { formatDate } from '#domain/civil-date';
import { formatShortMoney, type Money } from '#domain/money';
import { localizedPath } from '#domain/localized-path';
import type { Progress } from '#server/public/home-view';

/** The button's link while no pledge is possible. */
const ACTS = {
  before: { key: 'buttonBefore', path: '/give' },
  after: { key: 'buttonAfter', path: '/figures' },
} as const;

type ActKey = (typeof ACTS)[keyof typeof ACTS]['key'];
type NumberKey = 'heroOf' | 'heroOpens' | 'heroFirst';
export type HeroKey = 'overline' | 'sentence' | 'lead' | 'drawing' | 'waysAll' | AmountLinksKey | ActKey | NumberKey;

type Props = { i18n: I18n<HeroKey>; progress: Progress | null; presets: readonly Money[] };

/** One sentence, one number, the amounts to choose. */
export function Hero({ i18n, progress, presets }: Props) {
  const { language, t } = i18n;
  const phase = progress && toPhase(progress);
  const act = phase === 'before' || phase === 'after' ? ACTS[phase] : null;
  return (
    <section className="relative overflow-hidden">
      <div className="wrap relative grid items-center gap-x-10 lg:grid-cols-[7fr_5fr]">
        <div className="relative z-10 pb-10 pt-9 md:py-20 lg:min-h-[36rem] lg:py-24">
          <p className="overline-label mb-4">{t('overline')}</p>
          <h1 className="max-w-[8em] text-5xl">{t('sentence')}</h1>
          <p className="mt-6 max-w-[46ch] text-lg sm:max-w-[38ch] lg:max-w-[46ch] text-quiet">{t('lead')}</p>
          <div className="mt-7 grid justify-items-start gap-y-5">
            {act ? (
              <ActionLink href={localizedPath(language, act.path)} size="lg">
                {t(act.key)}
              </ActionLink>
            ) : (
              <div>
                <AmountLinks i18n={i18n} presets={presets} />
                <p className="mt-3">
                  <TextLink href={localizedPath(language, '/give')}>{t('waysAll')}</TextLink>
                </p>
              </div>
            )}
            {progress && phase ? <HeroNumber i18n={i18n} progress={progress} phase={phase} /> : null}
          </div>
        </div>
        <FoundationDrawing
          className="pointer-events-none absolute -right-[33%] bottom-0 w-[60%] max-w-lg sm:-right-[14%] sm:w-[46%] lg:static lg:-mr-[40%] lg:w-[142%] lg:max-w-none"
          label={t('drawing')}
        />
      </div>
    </section>
  );
}

type NumberProps = { i18n: I18n<NumberKey>; progress: Progress; phase: Phase };

/** The amount promised. Before the first pledge, the opening day or the goal. */
function HeroNumber({ i18n: { language, t }, progress, phase }: NumberProps) {
  const { goal, promised, firstDay } = progress;
  const values = { goal: formatShortMoney(goal, language.numbers) };
  const isNothing = promised.amount === 0n;
  if (isNothing && phase === 'after') return null;
  const [number, words] = !isNothing
    ? [formatShortMoney(promised, language.numbers), t('heroOf', values)]
    : phase === 'before'
      ? [formatDate(firstDay, language.days), t('heroOpens', values)]
      : [values.goal, t('heroFirst')];
  return (
    <p aria-live="polite" aria-atomic="true">
      <span className="figure-face block text-3xl font-medium">{number}</span>
      <span className="block max-w-[24ch] text-sm text-quiet sm:max-w-none">{words}</span>
    </p>
  );
}
