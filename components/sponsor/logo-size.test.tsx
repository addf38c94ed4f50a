import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLogoSize, toNameSize } from '#components/sponsor/logo-size';

const anySide = fc.integer({ min: 40, max: 4_096 });

describe('toLogoSize', () => {
  it('gives wide and square logos of one level the same area', () => {
    const area = (wide: number) => {
      const { width, height } = toLogoSize({ width: wide * 100, height: 100 }, 350);
      return width * height;
    };
    for (const wide of [2, 3]) expect(Math.abs(area(wide) / area(1) - 1)).toBeLessThan(0.02);
  });

  it('is larger at a higher level', () => {
    const at = (level: number) => toLogoSize({ width: 200, height: 100 }, level).width;
    expect(at(350)).toBeGreaterThan(at(300));
  });

  it('never exceeds the width of its level, and keeps its aspect ratio', () => {
    fc.assert(
      fc.property(anySide, anySide, fc.integer({ min: 100, max: 400 }), (width, height, level) => {
        const size = toLogoSize({ width, height }, level);
        expect(size.width).toBeLessThanOrEqual(level * 0.8);
        expect(Math.abs(size.height - (size.width * height) / width)).toBeLessThanOrEqual(1 + height / width);
      }),
    );
  });
});

describe('toNameSize', () => {
  it('is larger at a higher level, and never smaller than body text', () => {
    expect([350, 275, 175].map(toNameSize)).toEqual(['2.5rem', `${275 / 140}rem`, '1.25rem']);
  });
});
