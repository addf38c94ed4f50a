/*
 * Tree rings by arithmetic. Each ring is a circle bent by a few slow waves that all rings share (so that they nest, as in a real trunk) and one fast wave that
 * differs. Nothing is random: the same seed always draws the same tree.
 */

/** A pseudo-random number in [-1, 1): the same input always gives the same number. */
function grain(seed: number): number {
  const wave = Math.sin(seed * 127.1 + 311.7) * 43758.5453;
  return (wave - Math.trunc(wave) + (wave < 0 ? 1 : 0)) * 2 - 1;
}

/** The radii of `count` rings inside `outer`. The widths differ, as those of wet and dry years do. */
export function ringRadii(count: number, outer: number, seed = 1): number[] {
  const widths = Array.from({ length: count }, (_, year) => 1 + 0.38 * grain(seed + year * 3.3) - year * 0.018);
  const scale = (outer * 0.965) / widths.reduce((sum, width) => sum + width, 0);
  let radius = outer * 0.035;
  return widths.map((width) => (radius += width * scale));
}

/** One closed ring around (`cx`, `cy`) as an SVG path of smooth curves, rounded to `1 / fine` of a unit. */
export function ringPath(
  cx: number,
  cy: number,
  radius: number,
  outer: number,
  seed: number,
  { points = 14, fine = 1 }: { points?: number; fine?: number } = {},
): string {
  const share = radius / outer;
  const round = (value: number) => Math.trunc(value * fine) / fine;
  const corners = Array.from({ length: points }, (_, step) => {
    const turn = (step / points) * Math.PI * 2;
    const lean = 0.055 * Math.cos(turn - 0.7) + 0.03 * Math.sin(2 * turn + 1.1) + 0.021 * Math.sin(3 * turn + 0.4);
    const own = 0.0075 * grain(seed * 7.7 + step * 1.9);
    const bent = radius * (1 + lean * (0.35 + 0.65 * share) + own);
    return { x: round(cx + bent * Math.cos(turn)), y: round(cy + bent * Math.sin(turn) * 0.965) };
  });
  const at = (step: number) => corners[(step + points) % points] ?? { x: cx, y: cy };
  let path = `M${at(0).x} ${at(0).y}`;
  for (let step = 0; step < points; step += 1) {
    const [before, from, to, after] = [at(step - 1), at(step), at(step + 1), at(step + 2)];
    const across = { x: to.x - from.x, y: to.y - from.y };
    // Catmull-Rom through the corners as a cubic Bezier. Relative coordinates halve the length.
    const curve = [
      (to.x - before.x) / 6,
      (to.y - before.y) / 6,
      across.x - (after.x - from.x) / 6,
      across.y - (after.y - from.y) / 6,
      across.x,
      across.y,
    ];
    path += `c${curve.map(round).join(' ').replaceAll(' -', '-')}`;
  }
  return `${path}z`;
}
