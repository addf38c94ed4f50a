import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { LONGEST_SEARCH } from '#domain/name-search';
import { localizedPath } from '#domain/localized-path';

export type SearchKey = 'label' | 'search';

/** Searches for a name. A plain GET form, so that each search has an address. */
export function SupporterSearch({ i18n: { language, t }, q = '' }: { i18n: I18n<SearchKey>; q?: string }) {
  return (
    <form
      action={localizedPath(language, '/supporters/search')}
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
