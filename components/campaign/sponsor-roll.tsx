import { ActionLink } from '#components/page/action-link';
import { Section } from '#components/campaign/section';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';
import type { SponsorLevel } from '#server/public/home-view';

export type RollKey = 'sponsorsTitle' | 'sponsorsNone' | 'sponsorsUnread' | 'sponsorsLevels';

/** `levels` is null if they are unavailable. `isOver`: the campaign is over, so no level is available. */
type Props = { i18n: I18n<RollKey>; levels: readonly SponsorLevel[] | null; isOver: boolean };

const SIZES = ['text-3xl', 'text-2xl', 'text-xl', 'text-lg'];

/** The sponsors as text: the size of a name depends on its level. */
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
        <dl>
          {filled.map((level, index) => (
            <div
              key={level.tier}
              className="grid gap-x-12 gap-y-1 border-t border-rule py-5 first:border-t-0 lg:grid-cols-[5fr_7fr]"
            >
              <dt className="text-sm text-quiet lg:pt-2">{level.name}</dt>
              <dd>
                <ul className={`figure-face flex flex-wrap gap-x-10 gap-y-2 ${SIZES[index] ?? 'text-base'}`}>
                  {level.sponsors.map((sponsor) => (
                    <li key={sponsor} className="max-w-full">
                      <bdi>{sponsor}</bdi>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
