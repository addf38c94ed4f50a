import type { DemoLogo } from '#domain/demonstration';

const HIGH = 120;

type Draw = (wide: number) => string;

const times = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join('');
const circle = (x: number, y: number, r: number, more = '') => `<circle cx="${x}" cy="${y}" r="${r}" ${more}/>`;
const LINE = 'fill="none" stroke="currentColor" stroke-width="9" stroke-linecap="round"';

/** Each figure is `wide` by 120 and uses the colour of the logo. */
const FIGURES: Readonly<Record<DemoLogo['figure'], Draw>> = {
  arcs: () =>
    times(
      4,
      (at) => `<path d="M${14 + at * 14} 108A${94 - at * 26} ${94 - at * 26} 0 0 1 ${108} ${14 + at * 24}" ${LINE}/>`,
    ),
  bars: (wide) =>
    times(Math.trunc(wide / 24), (at) => {
      const height = 34 + ((at * 47) % 74);
      return `<rect x="${4 + at * 24}" y="${(HIGH - height) / 2}" width="13" height="${height}" rx="6.5"/>`;
    }),
  herons: (wide) =>
    times(9, (at) => {
      const x = 22 + (at * (wide - 44)) / 8;
      return `<path d="M${x} 102V${66 - (at % 3) * 12}q0 -26 18 -26" ${LINE}/>`;
    }),
  moon: () => `<path d="M78 8A54 54 0 1 0 112 84A44 44 0 1 1 78 8Z"/>${circle(92, 46, 9)}`,
  petals: () =>
    times(
      6,
      (at) => `<ellipse cx="60" cy="31" rx="15" ry="27" transform="rotate(${at * 60} 60 60)" fill-opacity="0.8"/>`,
    ),
  rings: () => times(4, (at) => circle(60, 60, 52 - at * 14, LINE)),
  steps: (wide) =>
    times(
      4,
      (at) => `<rect x="${6 + at * 14}" y="${84 - at * 26}" width="${wide - 12 - at * 28}" height="19" rx="5"/>`,
    ),
  waves: (wide) =>
    times(
      3,
      (at) => `<path d="M8 ${34 + at * 28}${times(Math.trunc((wide - 16) / 40), () => 'q10 -22 20 0t20 0')}" ${LINE}/>`,
    ),
  weave: () =>
    times(4, (at) => `<path d="M${18 + at * 28} 10V110" ${LINE}/>`) +
    times(
      3,
      (at) =>
        `<path d="M10 ${32 + at * 28}H110" ${LINE} stroke-dasharray="22 34" stroke-dashoffset="${at % 2 ? 28 : 0}"/>`,
    ),
};

/** The logo of an invented organisation as SVG text, for a light or dark background, with its size. */
export function drawLogo(
  { figure, hue, wide }: DemoLogo,
  theme: 'light' | 'dark',
): Readonly<{ svg: string; width: number; height: number }> {
  const width = wide * HIGH;
  const colour = theme === 'light' ? `hsl(${hue} 62% 31%)` : `hsl(${hue} 72% 76%)`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HIGH}" width="${width}" height="${HIGH}" color="${colour}" fill="currentColor">` +
    `${FIGURES[figure](width)}</svg>`;
  return { svg, width, height: HIGH };
}
