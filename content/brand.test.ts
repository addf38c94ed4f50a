import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '#content/brand';

/** An oklch colour as #rrggbb. Source: CSS Color 4, sample code for conversions. */
function toHex(lightness: number, chroma: number, hue: number): string {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const toByte = (value: number) => {
    const part = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, part)) * 255);
  };
  return `#${linear.map((value) => toByte(value).toString(16).padStart(2, '0')).join('')}`;
}

const tokens = readFileSync('content/colours.css', 'utf8');

/** The values of a custom property for light and dark mode. */
function pairOf(name: string): string[] {
  const [, line = ''] = new RegExp(`--${name}: (.*);`).exec(tokens) ?? [];
  return [...line.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, l, c, h]) =>
    toHex(Number(l), Number(c), Number(h)),
  );
}

describe('the colours of emails, icons and share images', () => {
  it.each(['paper', 'ink', 'quiet', 'sunk', 'sun'] as const)('match the style sheet: %s', (name) => {
    expect(COLOURS[name]).toBe(pairOf(name)[0]);
  });

  it.each(['paper', 'ink', 'quiet', 'sunk'] as const)('match the style sheet in dark mode: %s', (name) => {
    expect(COLOURS[`${name}Dark`]).toBe(pairOf(name)[1]);
  });

  it('match the drawn icon', () => {
    const icon = readFileSync('content/icon.svg', 'utf8');
    expect(new Set(icon.match(/#[0-9a-f]{6}/g))).toEqual(new Set([COLOURS.sun, COLOURS.ink]));
  });
});
