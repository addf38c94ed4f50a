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
        <source media="(prefers-color-scheme: dark)" srcSet={dark.path} width={size.width} height={size.height} />
      ) : null}
      <img src={light.path} alt={light.alt} {...size} loading="lazy" decoding="async" className="wall-logo" />
    </picture>
  );
}
