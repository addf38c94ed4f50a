import { actionStyle } from '#components/site/action-style';
import type { Told } from '#components/site/told';
import { LONGEST_SEARCH } from '#domain/name-search';
import { placeIn } from '#domain/place-in';

export type SearchKey = 'label' | 'search';

/** Looks for a name: a plain GET form, so that every search has an address. */
export function SupporterSearch({ told: { tongue, t }, q = '' }: { told: Told<SearchKey>; q?: string }) {
  return (
    <form
      action={placeIn(tongue, '/supporters/search')}
      role="search"
      className="flex max-w-form flex-wrap items-end gap-3"
    >
      <label htmlFor="name-search" className="basis-full font-semibold">
        {t('label')}
      </label>
      <input
        id="name-search"
        type="search"
        name="q"
        defaultValue={q}
        maxLength={LONGEST_SEARCH}
        dir="auto"
        autoComplete="off"
        className="control grow basis-48"
      />
      <button type="submit" className={actionStyle({ tone: 'ink' })}>
        {t('search')}
      </button>
    </form>
  );
}
