import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SponsorLogo } from '#components/sponsor/sponsor-logo';
import type { ShownLogo } from '#server/organisation/sponsor-queries';

const logo = (theme: ShownLogo['theme'], small: ShownLogo['small'] = null): ShownLogo => ({
  theme,
  path: `/logos/${theme}.webp`,
  width: 720,
  height: 360,
  alt: 'Loom',
  ink: null,
  small,
});
const htmlOf = (...logos: ShownLogo[]) => renderToStaticMarkup(<SponsorLogo logos={logos} name="Loom" level={200} />);

it('a logo with a smaller size lets the browser choose by how wide it is shown', () => {
  const small = (theme: string) => ({ path: `/logos/${theme}-small.webp`, width: 360 });
  const html = htmlOf(logo('light', small('light')), logo('dark', small('dark')));
  const [width = ''] = /(?<=<img [^>]* width=")\d+/.exec(html) ?? [];
  const sizes = `sizes="(max-width: 40rem) ${Math.trunc(Number(width) / 2)}px, ${width}px"`;
  expect(html).toContain(`srcSet="/logos/light-small.webp 360w, /logos/light.webp 720w" ${sizes}`);
  expect(html).toContain(`srcSet="/logos/dark-small.webp 360w, /logos/dark.webp 720w" ${sizes}`);
});

it('a logo of one size has no list of sizes', () => {
  const html = htmlOf(logo('light'), logo('dark'));
  expect(html).toContain('srcSet="/logos/dark.webp" width');
  expect(html).not.toContain('sizes=');
});
