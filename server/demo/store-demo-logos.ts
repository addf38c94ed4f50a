import type { DemoLogo } from '#domain/demonstration';
import { drawLogo } from '#server/demo/draw-logo';
import { storeLogo } from '#server/organisation/logo-store';

/**
 * Uploads the logos drawn for organisations of the demonstration, with the consent to show them. `pledges` maps each organisation to the reference of
 * its pledge. Idempotent.
 */
export async function storeDemoLogos(logos: readonly DemoLogo[], pledges: ReadonlyMap<string, string>): Promise<void> {
  for (const logo of logos) {
    const reference = pledges.get(logo.organisation);
    if (!reference) throw new Error(`${logo.organisation} is no organisation of the demonstration`);
    for (const theme of ['light', 'dark'] as const) {
      const { svg, width, height } = drawLogo(logo, theme);
      const bytes = new TextEncoder().encode(svg);
      const alt = `Logo of ${logo.organisation}`;
      await storeLogo(reference, { theme, mediaType: 'image/svg+xml', width, height, alt, bytes });
    }
  }
}
