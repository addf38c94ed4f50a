import { FocusedStatus } from '#components/desk/focused-status';
import { ListTabs } from '#components/desk/list-tabs';
import { ViewNameForm } from '#components/desk/view-name-form';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { I18n } from '#components/page/i18n';
import type { DeskKey } from '#content/messages/desk';
import type { SavedViewKey } from '#content/messages/saved-views';
import { localizedPath } from '#domain/localized-path';
import type { SavedView } from '#server/saved-view/saved-view-queries';

type Props = {
  i18n: I18n<SavedViewKey | DeskKey>;
  views: readonly SavedView[];
  /** What a view of the list would keep; empty if there is nothing to save. */
  query: string;
  /** Words are searched for, which a view does not keep. */
  hasWords: boolean;
  actions: Readonly<Record<'save' | 'rename' | 'delete', FormAction>>;
  form: Readonly<{ words: FormWords; hidden: Readonly<Record<string, string>> }>;
  /** What the reader has just done. */
  done: ViewAct | undefined;
};

/** What can be done to saved views, as the address says it. */
export const VIEW_ACTS = ['view-saved', 'view-renamed', 'view-deleted'] as const;

type ViewAct = (typeof VIEW_ACTS)[number];

/** Above the list: the reader's saved views, and the form to save this one, or to rename and delete it if it is one of them. */
export function SavedViews({ i18n: { t, language }, views, query, hasWords, actions, form, done }: Props) {
  const current = hasWords ? undefined : views.find((view) => view.query === query);
  const label = t('viewName');
  const tabs = [{ href: '/admin/pledges', name: t('awaiting'), query: '' }, ...views].map((view) => ({
    href: localizedPath(language, view.href),
    text: view.name,
    isCurrent: !hasWords && view.query === query,
  }));
  return (
    <>
      {done ? (
        <FocusedStatus id="view-done" autoFocus>
          {t(done)}
        </FocusedStatus>
      ) : null}
      {views.length > 0 ? <ListTabs label={t('savedViews')} tabs={tabs} /> : null}
      {current ? (
        <div className="saved-view">
          <ViewNameForm
            key={current.id}
            {...form}
            action={actions.rename}
            hidden={{ ...form.hidden, view: String(current.id) }}
            texts={{ fold: t('renameView'), label, submit: t('renameViewTo') }}
            name={current.name}
            scope="rename"
          />
          <ActionButton
            {...form}
            action={actions.delete}
            hidden={{ ...form.hidden, view: String(current.id) }}
            initial={EMPTY_FORM}
            submit={t('deleteView')}
            label={t('deleteView')}
            scope="delete-view"
            tone="line"
            size="sm"
          />
        </div>
      ) : query === '' ? null : (
        <div className="saved-view">
          <ViewNameForm
            key={query}
            {...form}
            action={actions.save}
            texts={{ fold: t('saveView'), label, submit: t('saveViewAs') }}
            hint={hasWords ? `${t('saveViewHint')} ${t('saveViewWords')}` : t('saveViewHint')}
            scope="save-view"
          />
        </div>
      )}
    </>
  );
}
