import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';

/**
 * The site's mark as a square PNG of `size` pixels, drawn from icon.svg. `fill` is the share of the width that the mark covers; `paper` is the background
 * colour.
 */
export async function drawIcon(size: number, fill: number, paper?: string): Promise<Response> {
  const svg = await readFile(path.join(process.cwd(), 'app', 'icon.svg'), 'base64');
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
      <img src={`data:image/svg+xml;base64,${svg}`} width={side} height={side} alt="" />
    </div>,
    { width: size, height: size, headers: { 'Cache-Control': 'public, max-age=86400' } },
  );
}
