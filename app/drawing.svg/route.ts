import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const dynamic = 'error';

/** The foundation's drawing, `content/drawing.svg`, read once by the build. */
export async function GET(): Promise<Response> {
  const drawing = await readFile(path.join(process.cwd(), 'content', 'drawing.svg'), 'utf8');
  return new Response(drawing, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' },
  });
}
