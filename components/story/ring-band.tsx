/** How far a ring bows at its middle, in pixels: less the older the tree, as a wider circle is flatter. */
function depth(index: number): number {
  return 26 - Math.trunc(index * 1.7);
}

function bow(index: number): string {
  return `M0 0Q50 ${depth(index) * 2} 100 0`;
}

type Tone = 'fill-sun' | 'fill-sun-pale';

function Curve({ y, index, className }: { y: string | number; index: number; className: string }) {
  return (
    <svg y={y} width="100%" height="60" viewBox="0 0 100 60" preserveAspectRatio="none" overflow="visible">
      <path d={bow(index)} className={className} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

type Props = { index: number; tone: Tone; before: Tone | null; last: boolean };

/**
 * One year of the core, drawn to the height of what is told beside it: its colour, its grain, and over its beginning the bow of the ring before. The heart is
 * above the first, the bark below the last.
 */
export function RingBand({ index, tone, before, last }: Props) {
  const grains = tone === 'fill-sun' ? ['34%', '58%', '80%'] : ['52%'];
  return (
    <svg className="ring-band" aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" className={tone} />
      {grains.map((y) => (
        <Curve key={y} y={y} index={index} className="ring-grain ring-fine" />
      ))}
      {before ? <Curve y={0} index={index - 1} className={`ring-edge ${before}`} /> : null}
      {last ? (
        <>
          <rect y="100%" width="100%" height="30" className="fill-sun-deep" />
          <Curve y="100%" index={index} className={`ring-edge ${tone}`} />
        </>
      ) : null}
    </svg>
  );
}
