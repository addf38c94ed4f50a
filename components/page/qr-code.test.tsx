import jsqr from 'jsqr';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { QrCode } from '#components/page/qr-code';

const PIXELS = 4;

/** The text that a scanner reads in a drawn code: the squares of its path as pixels. */
function scan(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const width = size * PIXELS;
  const image = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < PIXELS; row++)
      for (let column = 0; column < PIXELS; column++) {
        const at = ((Number(y) * PIXELS + row) * width + Number(x) * PIXELS + column) * 4;
        image.fill(0, at, at + 3);
      }
  return jsqr(image, width, width)?.data;
}

const draw = (text: string, label = 'In words') => renderToStaticMarkup(<QrCode text={text} label={label} />);

describe('a QR code', () => {
  it.each([
    'BCD\n002\n1\nSCT\n\nStiftung Obstbäume für alle\nDE89370400440532013000\nEUR123.45\n\nRF697777777D',
    'x'.repeat(331),
  ])('is read by a scanner as its text: %.20j', (text) => {
    expect(scan(draw(text))).toBe(text);
  });

  it('has at most the 69 modules that the longest transfer takes with error correction M, and a quiet zone of 4', () => {
    expect(draw('x'.repeat(331))).toContain('viewBox="0 0 77 77"');
    const first = [...draw('x').matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...first.flat())).toBe(4);
  });

  it('says in words what it holds', () => {
    expect(draw('x', 'To <Ada> & "co"')).toContain('role="img" aria-label="To &lt;Ada&gt; &amp; &quot;co&quot;"');
  });
});
