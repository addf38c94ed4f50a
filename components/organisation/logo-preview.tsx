import { toLogoSize } from '#components/sponsor/logo-size';
import { COLOURS } from '#content/brand';
import type { ShownLogo } from '#server/organisation/sponsor-queries';

type Props = {
  /** What is shown on the light and on the dark page: a logo for both, where there is one only. */
  light: ShownLogo;
  dark: ShownLogo;
  /** The width of a logo at the level, in CSS pixels. */
  level: number;
};

/** A logo as the wall shows it, at its true size, on the light and on the dark page. */
export function LogoPreview({ light, dark, level }: Props) {
  const size = toLogoSize(light, level);
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {(['light', 'dark'] as const).map((theme) => {
        const { path, alt } = theme === 'light' ? light : dark;
        return (
          <div
            key={theme}
            className="flex min-h-32 items-center justify-center border border-rule p-4"
            style={{ background: theme === 'light' ? COLOURS.paper : COLOURS.paperDark }}
          >
            <img src={path} alt={alt} {...size} decoding="async" className="h-auto max-w-full" />
          </div>
        );
      })}
    </div>
  );
}
