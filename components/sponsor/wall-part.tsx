import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { SponsorLogo } from '#components/sponsor/sponsor-logo';
import { localizedPath } from '#domain/localized-path';
import type { ShownSponsor } from '#server/organisation/sponsor-queries';
import type { WallLevel } from '#server/public/sponsor-wall';

export type WallKey = 'placesLeft' | 'noPlace' | 'openLevels' | 'since' | 'inARow';

type PartProps = { i18n: I18n<WallKey>; level: WallLevel; isOver: boolean };

/** A level on the sponsors page with its description and its sponsors. It has no sums, because some sponsors do not want theirs next to their name. */
export function WallPart({ i18n, level, isOver }: PartProps) {
  const { t } = i18n;
  const { slug, name, placesLeft, means, sponsors } = level;
  return (
    <section aria-labelledby={`level-${slug}`} className="wall">
      <div>
        <h2 id={`level-${slug}`} className="text-xl">
          {name}
        </h2>
        {isOver ? null : <PlacesLeft count={placesLeft} t={t} />}
        {means ? <p className="mt-2 max-w-[34ch] text-sm text-quiet">{means}</p> : null}
      </div>
      <ul className="flex flex-wrap items-end gap-x-12 gap-y-10">
        {sponsors.map((sponsor) => (
          <Sponsor key={sponsor.organisation} i18n={i18n} sponsor={sponsor} level={level.logoWidth} />
        ))}
      </ul>
    </section>
  );
}

function PlacesLeft({ count, t }: { count: number | null; t: PartProps['i18n']['t'] }) {
  if (count === null) return null;
  return <p className="tabular mt-1 text-sm text-quiet">{count === 0 ? t('noPlace') : t('placesLeft', { count })}</p>;
}

/** The levels that no sponsor is shown at, in one list: each leads to the choice of it. */
export function OpenLevels({
  i18n: { language, t },
  levels,
}: Omit<PartProps, 'level' | 'isOver'> & { levels: readonly WallLevel[] }) {
  if (levels.length === 0) return null;
  return (
    <section aria-labelledby="open-levels" className="wall">
      <h2 id="open-levels" className="text-xl">
        {t('openLevels')}
      </h2>
      <ul className="flex flex-wrap gap-x-10 gap-y-4">
        {levels.map(({ slug, name, placesLeft }) => (
          <li key={slug}>
            <TextLink
              href={localizedPath(language, `/give/sponsorship?tier=${slug}`)}
              prefetch={false}
              className="link inline-flex min-h-6 items-center"
            >
              {name}
            </TextLink>
            <PlacesLeft count={placesLeft} t={t} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sponsor({
  i18n: { t, language },
  sponsor,
  level,
}: {
  i18n: I18n<WallKey>;
  sponsor: ShownSponsor;
  level: number;
}) {
  const { organisation, slug, website, since, years, logos } = sponsor;
  return (
    <li className="max-w-full">
      <a href={website} rel="sponsored" className="block no-underline">
        <SponsorLogo logos={logos} name={organisation} level={level} />
        {logos.length > 0 ? <bdi className="mt-3 block font-medium underline-offset-4">{organisation}</bdi> : null}
      </a>
      <p className="text-sm">
        <TextLink
          href={localizedPath(language, `/sponsors/${slug}`)}
          prefetch={false}
          className="link-quiet inline-flex min-h-6 items-center text-quiet"
        >
          <span className="sr-only">{organisation}: </span>
          {years > 1 ? t('inARow', { years }) : t('since', { year: since })}
        </TextLink>
      </p>
    </li>
  );
}
