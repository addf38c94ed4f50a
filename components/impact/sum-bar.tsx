import type { Money } from '#domain/money';

/** Minor units as a percentage of the bar. Floats are safe here because they only set a width on a screen. */
function width(part: Money, whole: bigint): string {
  const share = whole > 0n ? Number(part.amount) / Number(whole) : 0;
  return `${Math.trunc(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;
}

type Props = { promised: Money; received: Money; whole: bigint };

/** A bar: promised in yellow, received hatched over it. The text is next to it. The page must have a ChartHatch. */
export function SumBar({ promised, received, whole }: Props) {
  return (
    <svg className="block h-4 w-full" aria-hidden="true" focusable="false">
      <rect width="100%" height="16" className="fill-sunk" />
      <rect width={width(promised, whole)} height="16" className="fill-sun" />
      <rect width={width(received, whole)} height="16" fill="url(#chart-hatch)" />
      <line x2="100%" y1="15.5" y2="15.5" className="stroke-ink" />
    </svg>
  );
}
