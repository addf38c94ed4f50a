import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import { ShareImage } from '#components/page/share-image';
import { isLang } from '#content/languages';
import { findShareView } from '../share-view';

export const dynamic = 'force-static';

/** The build renders no images, because it has no figures. Each image is rendered on its first request and again when the figures change. */
export function generateStaticParams() {
  return [];
}

const FONTS = path.join(process.cwd(), 'node_modules', '@fontsource');

async function readFaces() {
  const [fraunces, inter] = await Promise.all([
    readFile(path.join(FONTS, 'fraunces', 'files', 'fraunces-latin-600-normal.woff')),
    readFile(path.join(FONTS, 'inter', 'files', 'inter-latin-500-normal.woff')),
  ]);
  return [
    { name: 'Fraunces', data: fraunces, weight: 600, style: 'normal' },
    { name: 'Inter', data: inter, weight: 500, style: 'normal' },
  ] as const;
}

/** The image of a shared page, with the current total. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/share/[page]'>): Promise<Response> {
  const { locale, page } = await params;
  const view = isLang(locale) ? await findShareView(locale, page) : null;
  if (!view) return new Response(null, { status: 404 });
  return new ImageResponse(<ShareImage view={view} />, {
    width: 1200,
    height: 630,
    fonts: [...(await readFaces())],
    headers: { 'Cache-Control': 'public, max-age=300' },
  });
}
