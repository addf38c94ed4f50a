import { toLogoSize, toNameSize } from '#components/sponsor/logo-size';
import type { ShownLogo } from '#server/organisation/sponsor-queries';

type Props = { logos: readonly ShownLogo[]; name: string; level: number };

/** A sponsor's logo at the size of its level, or its name if it has no logo. Its space is reserved, so nothing moves when the image loads. */
export function SponsorLogo({ logos, name, level }: Props) {
  const light = logos.find(({ theme }) => theme === 'light') ?? logos[0];
  const dark = logos.find(({ theme }) => theme === 'dark');
  if (!light)
    return (
      <bdi className="figure-face leading-snug font-medium" style={{ fontSize: toNameSize(level) }}>
        {name}
      </bdi>
    );
  const size = toLogoSize(light, level);
  return (
    <picture>
      {dark ? (
        <source
          media="(prefers-color-scheme: dark)"
          srcSet={dark.path}
          {...sizesOf(dark, size.width)}
          width={size.width}
          height={size.height}
        />
      ) : null}
      <img
        src={light.path}
        {...sizesOf(light, size.width)}
        alt={light.alt}
        {...size}
        loading="lazy"
        decoding="async"
        className="wall-logo"
      />
    </picture>
  );
}

/**
 * The sizes of a logo for the browser to choose from, at this width on the page in CSS pixels; nothing of one that has one size. A phone is told half of it: with three
 * pixels for each of these it then takes the smaller size up to a width of 240, which still has one and a half.
 */
function sizesOf({ path, width, small }: ShownLogo, shown: number): { srcSet?: string; sizes?: string } {
  if (!small) return {};
  return {
    srcSet: `${small.path} ${small.width}w, ${path} ${width}w`,
    sizes: `(max-width: 40rem) ${Math.trunc(shown / 2)}px, ${shown}px`,
  };
}
