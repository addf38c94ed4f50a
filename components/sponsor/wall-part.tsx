import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { SponsorLogo } from '#components/sponsor/sponsor-logo';
import { localizedPath } from '#domain/localized-path';
import type { ShownSponsor } from '#server/organisation/sponsor-queries';
import type { WallLevel } from '#server/public/sponsor-wall';

export type WallKey = 'placesLeft' | 'noPlace' | 'free' | 'since' | 'inARow';

type PartProps = { i18n: I18n<WallKey>; level: WallLevel; isOver: boolean };

/**
 * A level on the sponsors page: its description and its sponsors. It has no sums, because some sponsors do not want theirs next to their name. A level without
 * sponsors has one line that says so.
 */
export function WallPart({ i18n, level, isOver }: PartProps) {
  const { language, t } = i18n;
  const { slug, name, placesLeft, means, sponsors } = level;
  return (
    <section aria-labelledby={`level-${slug}`} className="wall">
      <div>
        <h2 id={`level-${slug}`} className="text-xl">
          {name}
        </h2>
        {placesLeft === null || isOver ? null : (
          <p className="tabular mt-1 text-sm text-quiet">
            {placesLeft === 0 ? t('noPlace') : t('placesLeft', { count: placesLeft })}
          </p>
        )}
        {means ? <p className="mt-2 max-w-[34ch] text-sm text-quiet">{means}</p> : null}
      </div>
      {sponsors.length === 0 ? (
        <p className="self-center text-sm text-quiet">
          {isOver ? (
            t('free')
          ) : (
            <TextLink href={localizedPath(language, '/give/sponsorship')} prefetch={false} className="link-quiet">
              {t('free')}
            </TextLink>
          )}
        </p>
      ) : (
        <ul className="flex flex-wrap items-end gap-x-12 gap-y-10">
          {sponsors.map((sponsor) => (
            <Sponsor key={sponsor.organisation} i18n={i18n} sponsor={sponsor} level={level.logoWidth} />
          ))}
        </ul>
      )}
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
      <a href={website} rel="noreferrer nofollow" className="block no-underline">
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
