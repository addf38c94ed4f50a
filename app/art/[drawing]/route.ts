import { drawSpiral } from '#components/page/spiral-drawing';
import { drawTrunk } from '#components/page/trunk-drawing';
import { SPONSORSHIP_RECORDS } from '#content/ten-years';

const DRAWINGS: Readonly<Record<string, () => string>> = {
  'spiral.svg': drawSpiral,
  'trunk.svg': () => drawTrunk(SPONSORSHIP_RECORDS.length),
};

export const dynamic = 'error';
export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(DRAWINGS).map((drawing) => ({ drawing }));
}

/** The site's drawings, rendered once by the build. */
export async function GET(_request: Request, { params }: RouteContext<'/art/[drawing]'>): Promise<Response> {
  const draw = DRAWINGS[(await params).drawing];
  if (!draw) return new Response(null, { status: 404 });
  return new Response(draw(), {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' },
  });
}
