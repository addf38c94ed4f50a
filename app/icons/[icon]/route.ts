import { COLOURS } from '#content/brand';
import { drawIcon, readIcon } from '../draw-icon';

const ICONS: Readonly<Record<string, () => Promise<Response>>> = {
  'icon.svg': readIcon,
  '32.png': () => drawIcon(32, 1),
  '192.png': () => drawIcon(192, 1),
  '512.png': () => drawIcon(512, 1),
  'apple.png': () => drawIcon(180, 0.8, COLOURS.paper),
  // A launcher may crop the icon to a circle of 80% of its width, so the mark is smaller than that.
  'maskable-512.png': () => drawIcon(512, 0.62, COLOURS.paper),
};

export const dynamic = 'error';
export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(ICONS).map((icon) => ({ icon }));
}

/** The foundation's mark as SVG and as PNG, made once by the build. */
export async function GET(_request: Request, { params }: RouteContext<'/icons/[icon]'>): Promise<Response> {
  const draw = ICONS[(await params).icon];
  return draw ? draw() : new Response(null, { status: 404 });
}
