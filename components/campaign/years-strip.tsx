import type { StoryYear } from '#server/public/list-ten-years';

const WIDTH = 1200;
const HEIGHT = 150;
const BARK = 26;

/** The end of each year's band, oldest first. The widths vary a little, like tree rings, but are the same in every render. */
function ringEnds(count: number): number[] {
  const widths = Array.from({ length: count }, (_, index) => 1 + 0.15 * Math.sin(index * 2.4 + 0.6) - index * 0.006);
  const scale = (WIDTH - BARK) / widths.reduce((sum, width) => sum + width, 0);
  let end = 0;
  return widths.map((width) => (end += width * scale));
}

/** The curved edge of a band. Later years have stronger curves. */
function bow(x: number, index: number): string {
  const lean = 16 + index * 4.2;
  const sway = 14 * Math.sin(index * 1.7);
  const at = Math.trunc;
  return `M${at(x - lean)} 0Q${at(x + lean * 0.86)} ${at(HEIGHT / 2 + sway)} ${at(x - lean * 1.12)} ${HEIGHT}`;
}

/** A line within each year, at a share of its width. */
function grains(ends: readonly number[], share: number): string {
  return ends
    .map((end, index) => {
      const start = ends[index - 1] ?? 0;
      return bow(start + (end - start) * share, index);
    })
    .join('');
}

/** A horizontal strip with one band for each year. Years with a dated source are in full yellow. The text next to it has the same information. */
export function YearsStrip({ years }: { years: readonly Pick<StoryYear, 'year' | 'note'>[] }) {
  const ends = ringEnds(years.length);
  return (
    <div className="years-strip">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-24 w-full md:h-36"
        aria-hidden="true"
        focusable="false"
      >
        <clipPath id="years-strip">
          <rect width={WIDTH} height={HEIGHT} rx="3" />
        </clipPath>
        <g clipPath="url(#years-strip)">
          <rect width={WIDTH} height={HEIGHT} className="fill-sun-deep" />
          {/* Latest year first, so that each earlier band is drawn over it. */}
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
      <ol className="years-labels">
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
