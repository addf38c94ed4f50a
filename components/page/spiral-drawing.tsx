const TURNS = Array.from({ length: 9 }, (_, turn) => {
  const size = 3 + turn * 1.35;
  const pitch = 9 + turn * 1.2;
  return `c${size * 1.1} ${-size * 2.1} ${size * -1.5} ${-size * 2.1} ${size * -0.35} 0 ${size * 0.3} ${size * 0.42} ${pitch * 0.6} ${size * 0.2} ${pitch} 0`;
});
const LINE = `M2 36h22${TURNS.join('')}h34`.replace(/(\d+\.\d)\d+/g, '$1').replaceAll(' -', '-');

export const SPIRAL_BOX = '0 0 240 44';

/** A horizontal line that turns into growing spirals from left to right, as SVG text; used as `#spiral`. */
export function drawSpiral(): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${SPIRAL_BOX}">` +
    `<path id="spiral" style="fill:none;stroke:var(--sun)" d="${LINE}" stroke-width="2.2" stroke-linecap="round"/></svg>`
  );
}
