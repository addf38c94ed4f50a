import { PledgeLink } from '#components/desk/pledge-link';
import type { I18n } from '#components/page/i18n';
import type { WaitingListKey } from '#content/messages/waiting-list';
import { instantText } from '#domain/instant-text';
import { OFFER_HOURS } from '#domain/waiting-list';
import type { DeskWaiting, DeskWaitingList, listWaiting } from '#server/waiting/waiting-queries';

type Props = { i18n: I18n<WaitingListKey> } & Awaited<ReturnType<typeof listWaiting>>;

/** `/admin/waiting`: who waits for which level or benefit, in the order of the line. Nothing is to be done: places are offered by themselves. */
export function WaitingListsPage({ i18n, lists, isCut }: Props) {
  const { t } = i18n;
  return (
    <>
      <h1 className="mb-2 text-2xl">{t('deskTitle')}</h1>
      <p className="mb-6 max-w-measure text-sm text-quiet">{t('deskText', { hours: OFFER_HOURS })}</p>
      {lists.length === 0 ? (
        <div className="border-y border-rule py-10">
          <p className="figure-face text-2xl">{t('deskNone')}</p>
          <p className="mt-2 text-quiet">{t('deskNoneText')}</p>
        </div>
      ) : null}
      {lists.map((list) => (
        <List key={`${list.kind} ${list.slug}`} list={list} i18n={i18n} />
      ))}
      {isCut ? <p className="text-quiet">{t('deskCut')}</p> : null}
    </>
  );
}

function List({ list, i18n }: { list: DeskWaitingList; i18n: I18n<WaitingListKey> }) {
  const { t, language } = i18n;
  const id = `list-${list.kind}-${list.slug}`;
  return (
    <section aria-labelledby={id} className="mb-10">
      <h2 id={id} className="mb-2 text-lg">
        {list.name}{' '}
        <span className="text-sm text-quiet">
          {t(`deskKind-${list.kind}`)} · {t('deskCount', { count: list.entries.length })}
        </span>
      </h2>
      <div className="overflow-x-auto" role="group" aria-labelledby={id} tabIndex={0}>
        <table className="sheet min-w-[44rem]">
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('factOrganisation')}</th>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('factTerm')}</th>
              <th scope="col">{t('factSince')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {list.entries.map((entry) => (
              <tr key={entry.id}>
                <td className="tabular">{entry.place}</td>
                <th scope="row" className="wrap-anywhere">
                  <bdi>{entry.organisation ?? '–'}</bdi>
                </th>
                <td className="wrap-anywhere">
                  <bdi>{entry.who}</bdi>
                  {entry.email === entry.who ? null : <span className="block text-sm text-quiet">{entry.email}</span>}
                  {entry.reference ? <PledgeLink reference={entry.reference} language={language} /> : null}
                </td>
                <td className="whitespace-nowrap">{t('term', { years: entry.years })}</td>
                <td>{instantText(new Date(entry.joinedAt), language.days)}</td>
                <td className={entry.state === 'waiting' ? undefined : 'font-medium'}>{stateText(entry, i18n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function stateText({ state, until }: DeskWaiting, { t, language }: I18n<WaitingListKey>): string {
  if (state === 'offered' && until) return t('state-offered', { until: instantText(new Date(until), language.days) });
  return t(state === 'expired' ? 'state-expired' : 'state-waiting');
}
