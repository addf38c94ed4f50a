import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { I18n } from '#components/page/i18n';
import { type RollMonth, SupporterRoll } from '#components/supporter/supporter-roll';
import { SupporterSearch, type SearchKey } from '#components/supporter/supporter-search';
import { NoNamesNotice, ListLink } from '#components/supporter/no-names-notice';
import { supportersPath } from '#components/supporter/supporters-path';
import type { SupportersParams } from '#server/supporter/supporter-queries';

/** Why there are no names, and the key of the text about it. */
const ENDS = {
  none: 'noneText',
  partly: 'partly',
  lost: 'lostText',
  often: 'oftenText',
  end: 'endText',
  empty: 'emptyText',
} as const;

type End = keyof typeof ENDS;
type LinkKey = 'next' | 'lookFurther' | 'newest' | 'again' | 'all';
type Key = SearchKey | LinkKey | 'searchTitle' | 'names' | 'further' | `${End}Title` | (typeof ENDS)[End];

/** A page of the list. `searched` is the number of names that were searched, if that was only a part of them (null: all were). */
export type FoundNames = { months: readonly RollMonth[]; next: string | null; searched: number | null };

type Props = {
  i18n: I18n<Key>;
  asked: SupportersParams;
  /** `lost` if the cursor is invalid; the seconds to wait after too many searches. */
  found: FoundNames | 'lost' | { seconds: number };
};

const isTooMany = (found: Props['found']) => typeof found !== 'string' && 'seconds' in found;
const toNames = (found: Props['found']) => (found === 'lost' || isTooMany(found) ? null : found);

/** Why there are no names. Null if there are names. */
function toEnd({ asked, found }: Omit<Props, 'i18n'>): End | null {
  if (found === 'lost') return 'lost';
  if ('seconds' in found) return 'often';
  if (found.months.length > 0) return null;
  if (found.searched) return 'partly';
  if (asked.after) return 'end';
  return asked.q === '' ? 'empty' : 'none';
}

/** `/supporters/search`: one page of names for the search in its address, or the reason why there are none, with links to other pages. */
export function SupportersSearchPage({ i18n, asked, found }: Props) {
  const { t } = i18n;
  const { q, after } = asked;
  const end = toEnd({ asked, found });
  const names = toNames(found);
  const many = names?.searched ?? 0;
  const seconds = isTooMany(found) ? found.seconds : 0;
  const values = { q, bdi: (inner: React.ReactNode) => <bdi>{inner}</bdi> };
  const ways = <Ways i18n={i18n} asked={asked} found={found} />;
  return (
    <PageBody>
      <PageHeading
        title={t('searchTitle')}
        lead={end ? null : q ? t.rich('names', values) : after ? t('further') : null}
      />
      <SupporterSearch i18n={i18n} q={q} />
      {names && !end ? (
        <>
          <SupporterRoll months={names.months} />
          {names.searched ? <p className="mt-10 max-w-measure text-sm text-quiet">{t('partly', { many })}</p> : null}
          <div className="mt-10">{ways}</div>
        </>
      ) : null}
      {end ? (
        <NoNamesNotice title={t.rich(`${end}Title`, values)} text={t(ENDS[end], { many, seconds })}>
          {ways}
        </NoNamesNotice>
      ) : null}
    </PageBody>
  );
}

function Ways({ i18n: { t, language }, asked: { q, after }, found }: Props) {
  const names = toNames(found);
  const tooMany = isTooMany(found);
  const next = names?.searched ? 'lookFurther' : 'next';
  const turn = (key: LinkKey, to: { q?: string; after?: string } = {}) => (
    <ListLink href={supportersPath(language, to)}>{t(key)}</ListLink>
  );
  return (
    <div className="flex flex-wrap gap-3">
      {names?.next ? turn(next, { q, after: names.next }) : null}
      {tooMany && (q || after) ? turn('again', { q, after }) : null}
      {found === 'lost' || (names && after) ? turn('newest', { q }) : null}
      {q || tooMany || (names?.months.length === 0 && !after) ? turn('all') : null}
    </div>
  );
}
