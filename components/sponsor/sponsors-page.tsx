import { ActionLink } from '#components/site/action-link';
import { PageBody } from '#components/site/page-body';
import { PageHeading } from '#components/site/page-heading';
import type { Told } from '#components/site/told';
import type { WallLevel } from '#components/sponsor/sponsor-view';
import { WallPart, type WallKey } from '#components/sponsor/wall-part';
import { placeIn } from '#domain/place-in';

type SponsorsKey = WallKey | 'title' | 'lead' | 'none' | 'cannotBeRead' | 'act' | 'recognition';

/** `isOver`: no place can be taken any longer. */
type Props = { told: Told<SponsorsKey>; levels: readonly WallLevel[] | null; isOver: boolean };

/** `/sponsors`, whole: level by level, the highest first. Null says that they cannot be read just now. */
export function SponsorsPage({ told, levels, isOver }: Props) {
  const { tongue, t } = told;
  const isEmpty = levels?.every(({ sponsors }) => sponsors.length === 0) ?? true;
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
      {isEmpty ? (
        <p className="figure-face mb-12 max-w-[28ch] text-2xl">{t(levels === null ? 'cannotBeRead' : 'none')}</p>
      ) : null}
      {levels?.map((level) => (
        <WallPart key={level.slug} told={told} level={level} isOver={isOver} />
      ))}
      <div className="mt-14 flex flex-wrap items-center gap-x-10 gap-y-5">
        <ActionLink href={placeIn(tongue, '/give/sponsorship')}>{t('act')}</ActionLink>
        <p className="max-w-measure text-sm text-quiet">{t('recognition')}</p>
      </div>
    </PageBody>
  );
}
