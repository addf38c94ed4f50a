import { ringPath, ringRadii } from '#components/page/ring-path';

const OUTER = 470;
const CENTRE = { x: 480, y: 512 };

/** The visible part of the drawing: the trunk with its bark. */
export const TRUNK_BOX = '-20 0 1024 1024';

function line(d: string, width: number, more = ''): string {
  return `<path d="${d}" stroke-width="${width}"${more}/>`;
}

/**
 * A cut trunk as SVG text: one ring for each year, the latest in full yellow, bark around it. Its colours are custom properties of the page that uses it as
 * `#trunk`.
 */
export function drawTrunk(rings: number): string {
  const radii = ringRadii(rings, OUTER, 5);
  const ring = (radius: number, seed: number) => ringPath(CENTRE.x, CENTRE.y, radius, OUTER, seed);
  const last = radii.at(-1) ?? OUTER;
  const beforeLast = radii.at(-2) ?? 0;
  const grains = radii.slice(1).flatMap((radius, year) => {
    const inner = radii[year] ?? 0;
    const shares = year > 4 ? [0.4, 0.72] : [0.58];
    return shares.map((share) => inner + (radius - inner) * share);
  });
  const dashes = (index: number) =>
    ` stroke-dasharray="${120 + ((index * 97) % 300)} ${14 + ((index * 31) % 40)}" stroke-opacity="0.55"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${TRUNK_BOX}"><g id="trunk" style="fill:none">`,
    `<path style="fill:var(--sun)" d="${ring(last, rings)}"/><path style="fill:var(--wood)" d="${ring(beforeLast, rings - 1)}"/>`,
    '<g style="stroke:var(--sun-deep)">',
    ...grains.map((radius, index) => line(ring(radius, 40 + index), 1.4, dashes(index))),
    '</g><g style="stroke:var(--ring)">',
    ...radii.map((radius, year) => line(ring(radius, year + 1), Math.trunc(220 + year * 28) / 100)),
    line(ring(last + 17, 31), 9),
    line(ring(last + 31, 33), 2.5, ' stroke-dasharray="90 12 240 9 40 14"'),
    line('M486 505C560 470 610 452 668 420M474 518C440 560 428 596 392 634M470 502C450 472 446 448 428 424', 3),
    '</g></g></svg>',
  ].join('');
}
