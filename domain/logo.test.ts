import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkScale, measureLogo, type Pixels } from '#domain/logo';

const PAPER = '#ffffff';

/** A picture of one pixel for each colour, `rrggbbaa`. */
const picture = (...colours: string[]): Pixels => ({
  data: Uint8Array.from(colours.flatMap((colour) => [...Buffer.from(colour, 'hex')])),
  width: colours.length,
  height: 1,
});
const [BLACK, WHITE, NOTHING, GREY, YELLOW] = ['000000ff', 'ffffffff', '00000000', '767676ff', 'ffd43bff'];

describe('measureLogo', () => {
  it.each<[string, Pixels, string, number, number]>([
    ['black on white', picture(BLACK), PAPER, 21, 1],
    ['the grey that just has 4.5', picture(GREY), PAPER, 4.54, 1],
    ['yellow on white', picture(YELLOW), PAPER, 1.43, 1],
    ['yellow on black', picture(YELLOW), '#000000', 14.7, 1],
    ['nothing drawn', picture(NOTHING, NOTHING), PAPER, 1, 0],
    ['white on white', picture(WHITE), PAPER, 1, 0],
    ['a white box around black', picture(WHITE, WHITE, WHITE, BLACK), PAPER, 21, 0.25],
    ['half of it drawn', picture(NOTHING, BLACK), PAPER, 21, 0.5],
    ['black that is half see-through', picture('00000080'), PAPER, 3.98, 1],
    ['a quarter black, the rest yellow', picture(BLACK, YELLOW, YELLOW, YELLOW), PAPER, 21, 1],
    ['a tenth black, the rest yellow', picture(BLACK, ...Array<string>(9).fill(YELLOW)), PAPER, 1.43, 1],
  ])('%s', (_, logo, background, contrast, ink) => {
    const measured = measureLogo(logo, background);
    expect(measured.contrast).toBeCloseTo(contrast, 1);
    expect(measured.ink).toBe(ink);
  });

  it('is always a ratio from 1 to 21, and a share from 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 4, maxLength: 400 }),
        fc.constantFrom('#fbf8f0', '#101623'),
        (data, paper) => {
          const { contrast, ink } = measureLogo({ data, width: Math.trunc(data.length / 4), height: 1 }, paper);
          expect(contrast >= 1 && contrast <= 21.001 && ink >= 0 && ink <= 1).toBe(true);
        },
      ),
    );
  });
});

describe('inkScale', () => {
  it.each([
    [null, 1],
    [0.4, 1],
    [1, 0.75],
    [0.01, 1.3],
    [0.5, Math.sqrt(0.8)],
  ])('of %s is %s', (ink, scale) => expect(inkScale(ink)).toBeCloseTo(scale, 5));
});
