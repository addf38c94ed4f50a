import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { QueuePage } from '#components/desk/queue-page';
import { SavedViews, VIEW_ACTS } from '#components/desk/saved-views';
import { LANGUAGES } from '#content/languages';
import { readChosen } from '#domain/bulk-review';
import { localizedPath } from '#domain/localized-path';
import { hasRight, requireStaff } from '#server/auth';
import { DoneMessage } from '#components/desk/done-message';
import { toDone } from '#server/desk/done-decision';
import { withoutGone } from '#server/desk/gone-filters';
import { toListParams } from '#server/desk/next-in-list';
import { countOptions } from '#server/desk/queue-counts';
import { countLeft, listQueue, toQueueAsked, toQueueHref } from '#server/desk/queue-queries';
import { listQueueOptions } from '#server/desk/queue-options';
import { listViews, toViewQuery } from '#server/saved-view/saved-view-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { getLocale } from '../../../get-locale';
import { findOpenUndo } from '#server/review/undo-decision';
import { Desk } from '../desk';
import { UndoOf } from './undo-of';
import { deleteViewAction, renameViewAction, saveViewAction } from './views/actions';
import { textsOf } from '#components/page/i18n';
import { ASSIGNED_LIST } from '#content/messages/assignment';
import { DESK, RECORD } from '#content/messages/desk';
import { DESK_BULK } from '#content/messages/desk-bulk';
import { FORM } from '#content/messages/form';
import { QUEUE_COLUMN_TEXTS } from '#content/messages/queue-columns';
import { SAVED_VIEWS } from '#content/messages/saved-views';
import { TAGS } from '#content/messages/tags';
import { PLEDGE } from '#content/messages/pledge';
import { readMessages, translate } from '#server/i18n/translate';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK).queueTitle };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/pledges'>) {
  const lang = await getLocale();
  const language = LANGUAGES[lang];
  const staff = await requireStaff('read-desk', localizedPath(language, '/admin/pledges'));
  const params = await searchParams;
  const wanted = toQueueAsked(params);
  const options = await listQueueOptions(staff, wanted);
  const { asked, gone } = withoutGone(wanted, options);
  const [page, counts, views] = await Promise.all([
    listQueue(staff, asked, lang),
    countOptions(staff, asked, options),
    listViews(staff),
  ]);
  const done = toDone(params);
  const undo = done && (await findOpenUndo(staff, done.reference));
  const { cursor, ...filters } = page.asked;
  const bulk = translate(lang, DESK_BULK, TAGS);
  return (
    <Desk staff={staff} current="/admin/pledges" waiting={page.waiting}>
      <QueuePage
        i18n={translate(lang, PLEDGE, DESK, ASSIGNED_LIST, SAVED_VIEWS, TAGS, QUEUE_COLUMN_TEXTS)}
        items={page.items}
        filters={filters}
        options={options}
        counts={counts}
        gone={gone}
        views={
          <SavedViews
            i18n={translate(lang, DESK, SAVED_VIEWS)}
            views={views}
            query={toViewQuery(asked)}
            hasWords={asked.q !== ''}
            actions={{ save: saveViewAction, rename: renameViewAction, delete: deleteViewAction }}
            form={{
              words: readMessages(lang, FORM),
              hidden: { list: toListParams(asked).toString(), key: randomUUID(), ...toLocaleFields(lang) },
            }}
            done={VIEW_ACTS.find((each) => each === params.said)}
          />
        }
        count={page.count}
        searchedOnly={page.searchedOnly}
        hrefOf={(reference) =>
          localizedPath(language, `/admin/pledges/${reference}?${toListParams(page.asked).toString()}`)
        }
        choosing={{
          page: localizedPath(language, '/admin/pledges/chosen'),
          list: toListParams(page.asked).toString(),
          pick: bulk.t('bulkPick'),
          picked: readChosen([params.pick].flat()).references,
          hidden: { ...toLocaleFields(lang), ...(cursor ? { cursor } : {}) },
          acts: [
            ...(hasRight(staff.roles, 'decide')
              ? [
                  { act: 'approve', text: bulk.t('bulkApprove') },
                  { act: 'decline', text: bulk.t('bulkDecline') },
                ]
              : []),
            { act: 'tag', text: bulk.t('tagMany'), page: localizedPath(language, '/admin/pledges/tags') },
          ],
          texts: textsOf(bulk, ['bulkWith', 'bulkAll', 'bulkExport']),
        }}
        done={
          done && (
            <DoneMessage
              i18n={translate(lang, RECORD)}
              done={done}
              left={await countLeft(staff, { ...page.asked, cursor: '' })}
              undo={undo && <UndoOf undo={undo} lang={lang} list={toListParams(page.asked).toString()} />}
              autoFocus={page.items.length === 0}
            />
          )
        }
        nextHref={page.next && localizedPath(language, toQueueHref(page.asked, page.next))}
        firstHref={cursor ? localizedPath(language, toQueueHref(page.asked, '')) : null}
      />
    </Desk>
  );
}
