import { FocusedStatus } from '#components/desk/focused-status';
import { TagForm } from '#components/desk/tag-form';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { I18n } from '#components/page/i18n';
import type { TagKey } from '#content/messages/tags';
import type { TagsView } from '#server/tag/tag-queries';

type Act = Readonly<{ action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> }>;

type Props = {
  i18n: I18n<TagKey>;
  tags: TagsView;
  add: Act;
  remove: Act;
  /** What the reader has just done. */
  done: TagDone | undefined;
};

/** What can be done to tags, as the address says it. */
export const TAG_ACTS = ['tag-added', 'tag-removed'] as const;

type TagDone = (typeof TAG_ACTS)[number];

/** The tags of a pledge, each with the button that removes it, and the form for another one. */
export function TagsPart({ i18n: { t }, tags: { tags, others }, add, remove, done }: Props) {
  return (
    <section id="tags" aria-labelledby="tags-title">
      <h2 id="tags-title" className="mb-1 text-xl">
        {t('tags')}
      </h2>
      <p className="mb-3 max-w-measure text-sm text-quiet">{t('tagsLead')}</p>
      {done ? (
        <FocusedStatus id="tag-done" autoFocus>
          {t(done)}
        </FocusedStatus>
      ) : null}
      {tags.length > 0 ? (
        <ul className="mb-4 border-t border-rule">
          {tags.map((tag) => (
            <li key={tag} className="flex flex-wrap items-center justify-between gap-3 border-b border-rule py-2">
              <span className="min-w-0 font-medium wrap-anywhere">{tag}</span>
              <ActionButton
                {...remove}
                hidden={{ ...remove.hidden, tag }}
                initial={EMPTY_FORM}
                submit={t('tagRemove')}
                label={t('tagRemoveOf', { tag })}
                scope={`tag-${tags.indexOf(tag)}`}
                tone="line"
                size="sm"
              />
            </li>
          ))}
        </ul>
      ) : null}
      <TagForm {...add} texts={{ label: t('tag'), hint: t('tagHint'), add: t('tagAdd') }} known={others} />
    </section>
  );
}
