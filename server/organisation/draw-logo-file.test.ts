import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawLogoFile } from '#server/organisation/draw-logo-file';

const SECRET = 'root:x:0:0';
const svg = (inner: string, before = '') =>
  Buffer.from(
    `<?xml version="1.0"?>${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">${inner}</svg>`,
  );
const solid = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 4, background } });

describe('a logo is drawn anew', () => {
  it('from an SVG as pixels, without its margin, large enough for a sharp screen', async () => {
    const drawn = await drawLogoFile(
      svg('<script>alert(1)</script><rect x="20" y="20" width="100" height="50" fill="#006"/>'),
    );
    expect(drawn).toMatchObject({
      type: 'image/webp',
      width: 720,
      height: 360,
      small: { width: 360, height: 180 },
      light: { ink: 1 },
      dark: { contrast: 1 },
    });
    const { small } = drawn as { small: { bytes: Uint8Array } };
    expect(await sharp(small.bytes).metadata()).toMatchObject({ format: 'webp', width: 360, height: 180 });
    expect((drawn as { light: { contrast: number } }).light.contrast).toBeGreaterThan(16);
    const bytes = Buffer.from((drawn as { bytes: Uint8Array }).bytes);
    expect((await sharp(bytes).metadata()).format).toBe('webp');
    expect(bytes.toString('latin1')).not.toContain('script');
  });

  it('from a CMYK JPEG in sRGB, without its metadata and on its feet', async () => {
    const file = await solid(600, 300, '#123456')
      .flatten()
      .toColourspace('cmyk')
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .jpeg()
      .toBuffer();
    const drawn = await drawLogoFile(file);
    expect(drawn).toMatchObject({ width: 600, height: 300 });
    const { bytes } = drawn as { bytes: Uint8Array };
    const about = await sharp(bytes).metadata();
    expect([about.space, about.exif, about.icc]).toEqual(['srgb', undefined, undefined]);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Somebody');
    const turned = await solid(600, 300, '#123456').flatten().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await drawLogoFile(turned)).toMatchObject({ width: 300, height: 600 });
  });

  it('from the first picture of an animated WebP', async () => {
    const frames = await Promise.all(['#f00', '#00f'].map((each) => solid(300, 300, each).png().toBuffer()));
    const drawn = await drawLogoFile(
      await sharp(frames, { join: { animated: true } })
        .webp()
        .toBuffer(),
    );
    const { bytes } = drawn as { bytes: Uint8Array };
    const [red, , blue] = await sharp(bytes).raw().toBuffer();
    expect([(await sharp(bytes).metadata()).pages, (red ?? 0) > 200, (blue ?? 255) < 50]).toEqual([
      undefined,
      true,
      true,
    ]);
  });

  it('from 5 MB, however large its picture, to a small file', async () => {
    const noise = sharp({
      create: {
        width: 3_000,
        height: 3_000,
        channels: 3,
        background: '#f00',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    });
    const drawn = await drawLogoFile(await noise.jpeg({ quality: 80 }).toBuffer());
    expect(drawn).toMatchObject({ width: 720, height: 720 });
    expect((drawn as { bytes: Uint8Array }).bytes.length).toBeLessThan(200_000);
  });
});

describe('a file is refused, with what was measured', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, object]>([
    [
      'a script with another name',
      () => Buffer.from('<html><script>alert(1)</script></html>'),
      { kind: 'not-an-image' },
    ],
    ['an SVG of four bytes', () => Buffer.from('<svg'), { kind: 'not-an-image' }],
    ['nothing', () => new Uint8Array(), { kind: 'not-an-image' }],
    ['a GIF', () => solid(300, 300, '#f00').gif().toBuffer(), { kind: 'not-an-image' }],
    ['a TIFF', () => solid(300, 300, '#f00').tiff().toBuffer(), { kind: 'not-an-image' }],
    [
      'a PNG that is cut off',
      async () =>
        (
          await sharp({
            create: {
              width: 400,
              height: 400,
              channels: 3,
              background: '#f00',
              noise: { type: 'gaussian', mean: 128, sigma: 30 },
            },
          })
            .png()
            .toBuffer()
        ).subarray(0, 90_000),
      { kind: 'not-an-image' },
    ],
    [
      'a PNG of 16,000 x 16,000',
      () =>
        sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#f00' }, limitInputPixels: false })
          .png()
          .toBuffer(),
      { kind: 'too-many-pixels', width: 16_000, height: 16_000 },
    ],
    ['a small one', () => solid(90, 30, '#f00').png().toBuffer(), { kind: 'too-small', width: 90, height: 30 }],
    [
      'a small one in a large margin',
      () =>
        solid(900, 900, '#0000')
          .composite([{ input: { create: { width: 80, height: 60, channels: 4, background: '#f00' } } }])
          .png()
          .toBuffer(),
      { kind: 'too-small', width: 80, height: 60 },
    ],
    ['one on which nothing is drawn', () => solid(900, 300, '#0000').png().toBuffer(), { kind: 'nothing-drawn' }],
    [
      'an SVG with an external entity',
      () => svg('<text y="50" font-size="40">&x;</text>', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      { kind: 'not-an-image' },
    ],
    [
      'an SVG of other files',
      () =>
        svg(
          '<image xlink:href="file:///etc/passwd" width="9" height="9"/><image xlink:href="http://127.0.0.1:1/x.png" width="9" height="9"/>',
        ),
      { kind: 'nothing-drawn' },
    ],
  ])('%s', async (_, file, refusal) => {
    const drawn = await drawLogoFile(await file());
    expect(drawn).toEqual(refusal);
    expect(JSON.stringify(drawn)).not.toContain(SECRET);
  });
});

describe('drawing', () => {
  it('ends after its time, and the next logo has its turn', { timeout: 60_000 }, async () => {
    const heavy = svg(
      `<filter id="f"><feTurbulence numOctaves="20" baseFrequency="5"/><feGaussianBlur stdDeviation="50"/></filter>${'<rect width="200" height="100" filter="url(#f)"/>'.repeat(200)}`,
    );
    const [slow, next] = await Promise.all([
      drawLogoFile(heavy),
      drawLogoFile(svg('<rect width="200" height="100" fill="#006"/>')),
    ]);
    expect(slow).toEqual({ kind: 'too-slow' });
    expect(next).toMatchObject({ width: 720 });
  });

  it('takes a few at once, and refuses more', { timeout: 60_000 }, async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => drawLogoFile(Buffer.from('<svg'))));
    expect(all.filter(({ ...each }) => 'kind' in each && each.kind === 'busy')).toHaveLength(4);
    expect(await drawLogoFile(Buffer.from('<svg'))).toEqual({ kind: 'not-an-image' });
  });
});
