import { ringPath, ringRadii } from '#components/site/ring-path';

type Props = {
  /** How many rings: one a year. */
  rings?: number;
  /** Words for those who do not see it; without them it is decoration. */
  label?: string;
  className?: string;
};

const OUTER = 470;
const CENTRE = { x: 480, y: 512 };

/** A cut trunk: one ring for each year, the youngest in full yellow, bark around it. */
export function RingTrunk({ rings = 10, label, className }: Props) {
  const radii = ringRadii(rings, OUTER, 5);
  const ring = (radius: number, seed: number) => ringPath(CENTRE.x, CENTRE.y, radius, OUTER, seed);
  const last = radii.at(-1) ?? OUTER;
  const beforeLast = radii.at(-2) ?? 0;
  const grains = radii.slice(1).flatMap((radius, year) => {
    const inner = radii[year] ?? 0;
    const shares = year > 4 ? [0.4, 0.72] : [0.58];
    return shares.map((share) => inner + (radius - inner) * share);
  });
  return (
    <svg
      viewBox="-20 0 1024 1024"
      className={className}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <path className="ring-young" d={ring(last, rings)} />
      <path className="ring-wood" d={ring(beforeLast, rings - 1)} />
      {grains.map((radius, index) => (
        <path
          key={radius}
          className="ring-grain"
          d={ring(radius, 40 + index)}
          strokeWidth={1.4}
          strokeOpacity={0.55}
          strokeDasharray={`${120 + ((index * 97) % 300)} ${14 + ((index * 31) % 40)}`}
        />
      ))}
      {radii.map((radius, year) => (
        <path key={radius} className="ring-line" d={ring(radius, year + 1)} strokeWidth={2.2 + year * 0.28} />
      ))}
      <path className="ring-line" d={ring(last + 17, 31)} strokeWidth={9} />
      <path className="ring-line" d={ring(last + 31, 33)} strokeWidth={2.5} strokeDasharray="90 12 240 9 40 14" />
      <g className="ring-line" strokeWidth={3} strokeLinecap="round">
        <path d="M486 505C560 470 610 452 668 420" />
        <path d="M474 518C440 560 428 596 392 634" />
        <path d="M470 502C450 472 446 448 428 424" />
      </g>
    </svg>
  );
}
