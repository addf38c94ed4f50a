/** The curve of an edge at its middle, in pixels. Later years have a smaller one, because wider tree rings are flatter. */
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
 * One year's segment of the yellow column, as high as the text next to it: its colour, fine curved lines, and at its top the curved edge of the previous year.
 * The last year also has an edge at its bottom.
 */
export function YearSegment({ index, tone, before, last }: Props) {
  const edge = tone === before && tone === 'fill-sun' ? 'ring-edge ring-mark' : 'ring-edge';
  const grains = tone === 'fill-sun' ? ['22%', '41%', '58%', '73%', '86%'] : ['52%'];
  return (
    <svg className="year-segment" aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" className={tone} />
      {grains.map((y) => (
        <Curve
          key={y}
          y={y}
          index={index}
          className={tone === 'fill-sun' ? 'ring-mark ring-fine' : 'ring-grain ring-fine'}
        />
      ))}
      {before ? <Curve y={0} index={index - 1} className={`${edge} ${before}`} /> : null}
      {last ? (
        <>
          <rect y="100%" width="100%" height="26" className="fill-sun-pale" />
          <Curve y="100%" index={index} className={`ring-edge ${tone}`} />
        </>
      ) : null}
    </svg>
  );
}
