import { useId } from 'react';
import { progressSentence, toPhase, type SentenceKey } from '#components/campaign/progress-text';
import type { I18n } from '#components/page/i18n';
import { paceMarker } from '#domain/figures';
import { formatShortMoney } from '#domain/money';
import type { Progress } from '#server/public/home-view';

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

function at(share: number): string {
  return `${Math.trunc(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;
}

/** Minor units as a share of the bar. Floats are safe here because they only set a width on a screen. */
function shareOf(part: bigint, whole: bigint): number {
  return whole > 0n ? Number(part) / Number(whole) : 0;
}

export type BarKey = SentenceKey | 'progressBar' | 'goalFlag' | 'paceFlag';

/** The progress bar: promised in yellow, received hatched over it, and a flag at the share of time that has passed. */
export function ProgressBar({ progress, i18n }: { progress: Progress; i18n: I18n<BarKey> }) {
  const { language, t } = i18n;
  // A page can have the bars of several campaigns.
  const hatch = useId();
  const { goal, promised, received } = progress;
  const whole = promised.amount > goal.amount ? promised.amount : goal.amount;
  const goalAt = shareOf(goal.amount, whole);
  const phase = toPhase(progress);
  const pace = phase === 'running' || phase === 'empty' ? paceMarker(progress, progress.today) : null;
  const now = Math.trunc(Math.min(1, shareOf(promised.amount, goal.amount)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={t('progressBar')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={now}
      aria-valuetext={progressSentence(progress, i18n)}
    >
      <svg className="block h-20 w-full overflow-visible" aria-hidden="true" focusable="false">
        <defs>
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" x2="0" y1="0" y2="7" className="stroke-on-sun" strokeWidth="2.6" />
          </pattern>
        </defs>
        <rect x="0" y="32" width="100%" height="30" className="fill-sunk" />
        {promised.amount > 0n ? <rect x="0" y="32" width="4" height="30" className="fill-sun" /> : null}
        <rect x="0" y="32" width={at(shareOf(promised.amount, whole))} height="30" className="fill-sun" />
        <rect x="0" y="32" width={at(shareOf(received.amount, whole))} height="30" fill={`url(#${hatch})`} />
        <line x1="0" x2="100%" y1="62" y2="62" className="stroke-ink" strokeWidth="1.5" />
        {TICKS.map((tick) => (
          <line
            key={tick}
            x1={at(tick * goalAt)}
            x2={at(tick * goalAt)}
            y1="62"
            y2="70"
            className="stroke-ink"
            strokeWidth="1.5"
          />
        ))}
        {goalAt < 1 ? (
          <Flag
            share={goalAt}
            text={t('goalFlag', { goal: formatShortMoney(goal, language.numbers) })}
            className="fill-ink stroke-ink"
          />
        ) : null}
        {pace === null ? null : <Flag share={pace} text={t('paceFlag')} className="fill-sky stroke-sky" />}
      </svg>
    </div>
  );
}

function Flag({ share, text, className }: { share: number; text: string; className: string }) {
  const anchor = share < 0.15 ? 'start' : share > 0.85 ? 'end' : 'middle';
  return (
    <g className={className}>
      <line x1={at(share)} x2={at(share)} y1="20" y2="62" strokeWidth="2.5" />
      <text x={at(share)} y="13" textAnchor={anchor} stroke="none" className="text-xs font-semibold">
        {text}
      </text>
    </g>
  );
}
