import type { StoryYear } from '#server/public/list-ten-years';

const WIDTH = 1200;
const HEIGHT = 150;
const BARK = 26;

/** Where each ring ends, from the heart outwards: years differ in width as seasons do, the same at every draw. */
function ringEnds(count: number): number[] {
  const widths = Array.from({ length: count }, (_, index) => 1 + 0.15 * Math.sin(index * 2.4 + 0.6) - index * 0.006);
  const scale = (WIDTH - BARK) / widths.reduce((sum, width) => sum + width, 0);
  let end = 0;
  return widths.map((width) => (end += width * scale));
}

/** A ring cut across: bowed towards the bark, more so the older the tree. */
function bow(x: number, index: number): string {
  const lean = 16 + index * 4.2;
  const sway = 14 * Math.sin(index * 1.7);
  const at = Math.trunc;
  return `M${at(x - lean)} 0Q${at(x + lean * 0.86)} ${at(HEIGHT / 2 + sway)} ${at(x - lean * 1.12)} ${HEIGHT}`;
}

/** A line within every year, at a share of its width. */
function grains(ends: readonly number[], share: number): string {
  return ends
    .map((end, index) => {
      const start = ends[index - 1] ?? 0;
      return bow(start + (end - start) * share, index);
    })
    .join('');
}

/** The drilled core: one band a year; the dated years in full yellow. The text beside it says the same. */
export function CoreSample({ years }: { years: readonly Pick<StoryYear, 'year' | 'note'>[] }) {
  const ends = ringEnds(years.length);
  return (
    <div className="core-frame">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-24 w-full md:h-36"
        aria-hidden="true"
        focusable="false"
      >
        <clipPath id="core">
          <rect width={WIDTH} height={HEIGHT} rx="3" />
        </clipPath>
        <g clipPath="url(#core)">
          <rect width={WIDTH} height={HEIGHT} className="fill-sun-deep" />
          {/* From the bark inwards, so that each year covers what lies beyond its own ring. */}
          <g className="stroke-sun-deep" strokeWidth="5">
            {years.toReversed().map((year, back) => {
              const index = years.length - 1 - back;
              return (
                <path
                  key={year.year}
                  d={`${bow(ends[index] ?? WIDTH, index)}L0 ${HEIGHT}V0Z`}
                  className={year.note ? 'fill-sun' : 'fill-sun-pale'}
                />
              );
            })}
          </g>
          <path d={grains(ends, 0.45)} className="ring-grain" strokeWidth="1.4" strokeOpacity="0.7" />
          <path d={grains(ends, 0.76)} className="ring-grain" strokeWidth="2" strokeOpacity="0.8" />
        </g>
      </svg>
      <ol className="core-years">
        {years.map((year) => (
          <li key={year.year} className={year.note ? 'font-semibold text-sun' : undefined}>
            <span>{String(year.year).slice(0, 2)}</span>
            {String(year.year).slice(2)}
          </li>
        ))}
      </ol>
    </div>
  );
}
