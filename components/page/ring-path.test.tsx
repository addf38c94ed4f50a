import { describe, expect, it } from 'vitest';
import { ringPath, ringRadii } from '#components/page/ring-path';

describe('tree rings', () => {
  it('grow outwards, one for each year, inside the bark', () => {
    const radii = ringRadii(10, 470, 5);
    expect(radii).toHaveLength(10);
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(radii.at(-1)).toBeLessThanOrEqual(470.001);
  });

  it('draw the same closed path every time', () => {
    const path = ringPath(480, 512, 200, 470, 3);
    expect(path).toBe(ringPath(480, 512, 200, 470, 3));
    expect(path).toMatch(/^M\d+ \d+(c[-\d .]+){14}z$/);
  });

  it('end where they start', () => {
    const steps = [...ringPath(480, 512, 200, 470, 3).matchAll(/c([^cz]+)/g)].map(([, numbers = '']) =>
      numbers.replaceAll('-', ' -').trim().split(/\s+/).map(Number),
    );
    const sum = (axis: 4 | 5) => steps.reduce((total, step) => total + (step[axis] ?? Number.NaN), 0);
    expect([sum(4), sum(5)]).toEqual([0, 0]);
  });
});
