import { ChosenPage, type ChosenProps } from '#components/desk/chosen-page';
import { PledgeLink } from '#components/desk/pledge-link';
import { TagForm } from '#components/desk/tag-form';
import type { FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { I18n } from '#components/page/i18n';
import { promisedText } from '#components/pledge/promised-text';
import type { DeskBulkKey } from '#content/messages/desk-bulk';
import type { PledgeKey } from '#content/messages/pledge';
import type { TagKey } from '#content/messages/tags';
import { MOST_TAGS } from '#domain/tag';
import type { TagAct } from '#server/tag/tag-pledge';
import type { TaggedPledge } from '#server/tag/tag-queries';

type TagsI18n = I18n<PledgeKey | DeskBulkKey | TagKey>;

type Done = Readonly<{ act: TagAct; tag: string }>;

type Props = Omit<ChosenProps, 'isDone'> & {
  i18n: TagsI18n;
  pledges: readonly TaggedPledge[];
  known: readonly string[];
  /** What was just done, with which tag as it is spelt in use. */
  done: Done | null;
  form: Readonly<{ action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> }>;
};

/** Whether a pledge is now as the act wanted it. */
const isAsWanted = ({ tags }: TaggedPledge, { act, tag }: Done) => tags.includes(tag) === (act === 'add');

/** `/admin/pledges/tags`: the chosen pledges with their tags, the form that gives them one or takes it, and afterwards what became of each. */
export function TagsPage({ i18n, pledges, known, done, form, ...page }: Props) {
  const { t } = i18n;
  const able = pledges.filter(({ isOwn }) => !isOwn);
  const changed = done ? pledges.filter((pledge) => isAsWanted(pledge, done)).length : 0;
  return (
    <ChosenPage
      {...page}
      i18n={i18n}
      isDone={done !== null}
      title={t('tagTitle')}
      lead={t('tagLead')}
      will={t('tagWill', { count: able.length })}
      did={done ? t(`tagDid-${done.act}`, { count: changed, tag: done.tag }) : ''}
      chosen={pledges.length}
      able={able.length}
      done={changed}
      confirm={
        <div className="mt-6">
          <TagForm
            {...form}
            hidden={{ ...form.hidden, rows: able.map(({ reference }) => reference).join(' ') }}
            texts={{ label: t('tag'), hint: t('tagHint'), add: t('tagAddMany', { count: able.length }) }}
            remove={t('tagRemoveMany', { count: able.length })}
            known={known}
          />
        </div>
      }
    >
      {pledges.map((pledge) => (
        <Row key={pledge.reference} pledge={pledge} done={done} i18n={i18n} />
      ))}
    </ChosenPage>
  );
}

function Row({ pledge, done, i18n }: Pick<Props, 'done' | 'i18n'> & { pledge: TaggedPledge }) {
  const { t, language } = i18n;
  const { tags, isOwn } = pledge;
  const isFull = done?.act === 'add' && tags.length >= MOST_TAGS;
  const why = isOwn ? t('tagOwn') : isFull ? t('too-many-tags', { most: MOST_TAGS }) : t('bulkRowChanged');
  const isLeftOut = done ? !isAsWanted(pledge, done) : isOwn;
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-2">
      <p className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <PledgeLink reference={pledge.reference} language={language} />
        <span className="min-w-0 font-medium wrap-anywhere">{pledge.name}</span>
        <span className="tabular">{promisedText(pledge, i18n)}</span>
      </p>
      <div className="min-w-0 wrap-anywhere">
        <p className="text-sm">{tags.length > 0 ? tags.join(', ') : t('tagNone')}</p>
        {isLeftOut ? <p className="font-semibold text-alarm">{why}</p> : null}
      </div>
    </li>
  );
}
