import jsqr from 'jsqr';
import type { Locator } from 'playwright/test';

/** The text that a scanner reads in a QR code as the browser shows it. Undefined if it reads none. */
export async function scanCode(code: Locator): Promise<string | undefined> {
  const png = (await code.screenshot()).toString('base64');
  const { pixels, width, height } = await code.evaluate(async (_, text) => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    return { pixels: [...data], width: image.width, height: image.height };
  }, png);
  return jsqr(Uint8ClampedArray.from(pixels), width, height)?.data;
}
