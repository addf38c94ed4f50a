import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';

const CACHED = { 'Cache-Control': 'public, max-age=86400' };

const readMark = () => readFile(path.join(process.cwd(), 'content', 'icon.svg'));

/** The foundation's mark, `content/icon.svg`. */
export async function readIcon(): Promise<Response> {
  return new Response(await readMark(), { headers: { 'Content-Type': 'image/svg+xml', ...CACHED } });
}

/** The mark as a square PNG of `size` pixels. `fill` is the share of the width that it covers; `paper` is the background colour. */
export async function drawIcon(size: number, fill: number, paper?: string): Promise<Response> {
  const mark = await readMark();
  const side = size * fill;
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        alignItems: 'center',
        justifyContent: 'center',
        background: paper ?? 'transparent',
      }}
    >
      <img src={`data:image/svg+xml;base64,${mark.toString('base64')}`} width={side} height={side} alt="" />
    </div>,
    { width: size, height: size, headers: CACHED },
  );
}
