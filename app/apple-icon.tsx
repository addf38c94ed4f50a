import { COLOURS } from '#content/brand';
import { drawIcon } from './drawn-icon';

export const size = { width: 180, height: 180 };
export const contentType = 'image/png';

export default function AppleIcon(): Promise<Response> {
  return drawIcon(size.width, 0.8, COLOURS.paper);
}
