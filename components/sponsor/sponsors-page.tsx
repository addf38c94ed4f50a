import { ActionLink } from '#components/page/action-link';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { I18n } from '#components/page/i18n';
import { OpenLevels, WallPart, type WallKey } from '#components/sponsor/wall-part';
import { localizedPath } from '#domain/localized-path';
import type { WallLevel } from '#server/public/sponsor-wall';

type SponsorsKey = WallKey | 'title' | 'lead' | 'none' | 'cannotBeRead' | 'act' | 'recognition';

/** `isOver`: the campaign is over, so no place is available. `notice`: that the sponsors are invented, in a demonstration. */
type Props = { i18n: I18n<SponsorsKey>; levels: readonly WallLevel[] | null; isOver: boolean; notice: string | null };

/** `/sponsors`: the sponsors by level, highest first. Null if they are unavailable. */
export function SponsorsPage({ i18n, levels, isOver, notice }: Props) {
  const { language, t } = i18n;
  const filled = levels?.filter(({ sponsors }) => sponsors.length > 0) ?? [];
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
      {filled.length === 0 ? (
        <p className="figure-face mb-12 max-w-[18.5em] text-2xl">{t(levels === null ? 'cannotBeRead' : 'none')}</p>
      ) : null}
      {filled.map((level) => (
        <WallPart key={level.slug} i18n={i18n} level={level} isOver={isOver} />
      ))}
      {isOver ? null : (
        <OpenLevels
          i18n={i18n}
          levels={levels?.filter(({ sponsors, soldApart }) => sponsors.length === 0 && !soldApart) ?? []}
        />
      )}
      <div className="mt-14 flex flex-wrap items-center gap-x-10 gap-y-5">
        <ActionLink href={localizedPath(language, '/give/sponsorship')}>{t('act')}</ActionLink>
        <p className="max-w-measure text-sm text-quiet">
          {notice ? `${t('recognition')} ${notice}` : t('recognition')}
        </p>
      </div>
    </PageBody>
  );
}
