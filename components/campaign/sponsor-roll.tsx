import { ActionLink } from '#components/page/action-link';
import { Section } from '#components/campaign/section';
import { SponsorLogo } from '#components/sponsor/sponsor-logo';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';
import type { WallLevel } from '#server/public/sponsor-wall';

export type RollKey = 'sponsorsTitle' | 'sponsorsNone' | 'sponsorsUnread' | 'sponsorsLevels' | 'sponsorsAll';

/** `levels` is null if they are unavailable. `isOver`: the campaign is over, so no level is available. */
type Props = { i18n: I18n<RollKey>; levels: readonly WallLevel[] | null; isOver: boolean };

/** The sponsors by level, each with its logo, or its name if it has none, which leads to its page. */
export function SponsorRoll({ i18n: { language, t }, levels, isOver }: Props) {
  const filled = levels?.filter((level) => level.sponsors.length > 0) ?? [];
  return (
    <Section id="sponsors" title={t('sponsorsTitle')}>
      {filled.length === 0 ? (
        <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
          <p className="figure-face max-w-[16em] text-2xl">{t(levels === null ? 'sponsorsUnread' : 'sponsorsNone')}</p>
          {isOver ? null : (
            <ActionLink href={localizedPath(language, '/give/sponsorship')} tone="line">
              {t('sponsorsLevels')}
            </ActionLink>
          )}
        </div>
      ) : (
        <>
          <dl>
            {filled.map((level) => (
              <div
                key={level.slug}
                className="grid gap-x-12 gap-y-3 border-t border-rule py-6 first:border-t-0 lg:grid-cols-[5fr_7fr]"
              >
                <dt className="text-sm text-quiet lg:pt-2">{level.name}</dt>
                <dd>
                  <ul className="flex flex-wrap items-center gap-x-10 gap-y-6">
                    {level.sponsors.map(({ organisation, slug, logos }) => (
                      <li key={organisation} className="max-w-full">
                        <TextLink
                          href={localizedPath(language, `/sponsors/${slug}`)}
                          prefetch={false}
                          className="block no-underline"
                        >
                          <SponsorLogo logos={logos} name={organisation} level={level.logoWidth} />
                        </TextLink>
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
          <p className="mt-6 flex flex-wrap gap-x-10 gap-y-3">
            <ActionLink href={localizedPath(language, '/sponsors')} tone="line">
              {t('sponsorsAll')}
            </ActionLink>
            {isOver ? null : (
              <ActionLink href={localizedPath(language, '/give/sponsorship')} tone="line">
                {t('sponsorsLevels')}
              </ActionLink>
            )}
          </p>
        </>
      )}
    </Section>
  );
}
