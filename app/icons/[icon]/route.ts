import { COLOURS } from '#content/brand';
import { drawIcon } from '../../drawn-icon';

const ICONS: Readonly<Record<string, () => Promise<Response>>> = {
  '192.png': () => drawIcon(192, 1),
  '512.png': () => drawIcon(512, 1),
  // A launcher may crop the icon to a circle of 80% of its width, so the mark is smaller than that.
  'maskable-512.png': () => drawIcon(512, 0.62, COLOURS.paper),
};

export const dynamic = 'error';
export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(ICONS).map((icon) => ({ icon }));
}

/** The site's icons as PNG, rendered once by the build. */
export async function GET(_request: Request, { params }: RouteContext<'/icons/[icon]'>): Promise<Response> {
  const draw = ICONS[(await params).icon];
  return draw ? draw() : new Response(null, { status: 404 });
}
