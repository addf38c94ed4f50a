import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import type { Choosing } from '#components/desk/chosen-bar';
import { MoneyTabs, toMoneyShow, type MoneyShow } from '#components/desk/money-tabs';
import { OpenPage } from '#components/desk/open-page';
import { ReceivedPage } from '#components/desk/received-page';
import { UnsettledPage } from '#components/desk/unsettled-page';
import { MONEY_DONE, type MoneyDone } from '#components/unmatched/money-done';
import { ExcessPage } from '#components/unmatched/excess-page';
import { SetAsidePage } from '#components/unmatched/set-aside-page';
import { textsOf } from '#components/page/i18n';
import { LANGUAGES, type Lang } from '#content/languages';
import { BANK } from '#content/messages/bank';
import { RECORD } from '#content/messages/desk';
import { DESK_BULK } from '#content/messages/desk-bulk';
import { MONEY } from '#content/messages/desk-money';
import { FORM } from '#content/messages/form';
import { UNSETTLED } from '#content/messages/unsettled-money';
import { readChosen } from '#domain/bulk-review';
import { localizedPath } from '#domain/localized-path';
import { toTyped } from '#domain/parse-amount';
import { parseReference } from '#domain/reference';
import { hasRight, requireStaff, type Staff } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { toLocaleFields, toMoveFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { listOpenInstalments, toOpenShow, type OpenList, type OpenShow } from '#server/payment/open-instalment-queries';
import { listReceived } from '#server/payment/received-queries';
import { listExcess, listSetAside, listUnsettledMoney } from '#server/payment/unsettled-money-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';
import { recordPaymentAction } from '../pledges/[reference]/actions';
import { recordUnmatchedAction } from './actions';

type Asked = Readonly<Record<string, unknown>>;

const referenceIn = (value: unknown) => (typeof value === 'string' ? parseReference(value) : null);

export async function generateMetadata({ searchParams }: PageProps<'/[locale]/admin/payments'>): Promise<Metadata> {
  const [lang, { show }] = await Promise.all([getLocale(), searchParams]);
  const list = toMoneyShow(show);
  return {
    title:
      list === 'unsettled' ? readMessages(lang, UNSETTLED).unsettledTitle : readMessages(lang, MONEY)[`show-${list}`],
  };
}

/** The form for a payment of the pledge that is chosen in the list: with what is open, and today. */
function toRecording({ items, show }: OpenList, asked: Asked, lang: Lang) {
  const chosen = referenceIn(asked.record);
  const item = items.find(({ reference }) => reference === chosen);
  if (!item) return null;
  const answers = { amount: toTyped(item.open, LANGUAGES[lang].numbers), receivedOn: today() };
  const hidden = { ...toMoveFields(item), ...toLocaleFields(lang), show };
  const act = {
    action: recordPaymentAction,
    words: readMessages(lang, FORM),
    initial: { answers, errors: [] },
    hidden,
  };
  return { reference: item.reference, act };
}

/** What it takes to choose several of the overdue pledges. */
function toChoosing(show: OpenShow, { cursor, pick }: Asked, lang: Lang): Choosing {
  const [bulk, money] = [translate(lang, DESK_BULK), readMessages(lang, MONEY)];
  return {
    page: localizedPath(LANGUAGES[lang], '/admin/payments/chosen'),
    list: show,
    pick: bulk.t('bulkPick'),
    picked: readChosen([pick].flat()).references,
    hidden: { ...toLocaleFields(lang), ...(typeof cursor === 'string' && cursor ? { cursor } : {}) },
    acts: [
      { act: 'remind', text: money.remindChosen },
      { act: 'release', text: money.releaseChosen },
    ],
    texts: textsOf(bulk, ['bulkWith', 'bulkAll', 'bulkExport']),
  };
}

async function Open({ staff, show, asked, lang }: { staff: Staff; show: OpenShow; asked: Asked; lang: Lang }) {
  const list = await listOpenInstalments(staff, show, asked);
  const mayRecord = hasRight(staff.roles, 'handle-money');
  return (
    <OpenPage
      i18n={translate(lang, RECORD, MONEY)}
      list={list}
      mayRecord={mayRecord}
      choosing={mayRecord && show !== 'due' ? toChoosing(show, asked, lang) : null}
      recording={mayRecord ? toRecording(list, asked, lang) : null}
      recorded={referenceIn(asked.recorded)}
    />
  );
}

/** What was just done with money without a pledge, as the address says it. */
function toMoneyDone({ given, put }: Asked): MoneyDone | null {
  const reference = referenceIn(given);
  if (reference) return { kind: 'given', reference };
  const done = MONEY_DONE.find((each) => each === put);
  return done ? { kind: done } : null;
}

async function Unsettled({ staff, asked, lang }: { staff: Staff; asked: Asked; lang: Lang }) {
  const [money, { terms }] = await Promise.all([listUnsettledMoney(staff, asked), getCurrentCampaign()]);
  const hidden = { key: randomUUID(), ...toLocaleFields(lang) };
  const record = hasRight(staff.roles, 'handle-money')
    ? {
        action: recordUnmatchedAction,
        words: readMessages(lang, FORM),
        initial: { answers: { receivedOn: today() }, errors: [] },
        hidden,
      }
    : undefined;
  return (
    <UnsettledPage
      i18n={translate(lang, RECORD, UNSETTLED, BANK)}
      money={money}
      currency={terms.currency}
      record={record}
      done={toMoneyDone(asked)}
    />
  );
}

async function SetAside({ staff, asked, lang }: { staff: Staff; asked: Asked; lang: Lang }) {
  return (
    <SetAsidePage
      i18n={translate(lang, RECORD, UNSETTLED, BANK)}
      list={await listSetAside(staff, asked)}
      mayOpen={hasRight(staff.roles, 'handle-money')}
      done={toMoneyDone(asked)}
    />
  );
}

async function Received({ staff, asked, lang }: { staff: Staff; asked: Asked; lang: Lang }) {
  return <ReceivedPage i18n={translate(lang, MONEY)} list={await listReceived(staff, asked)} />;
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/payments'>) {
  const [lang, asked] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/payments'));
  const current: MoneyShow = toMoneyShow(asked.show);
  const show = toOpenShow(current);
  return (
    <Desk staff={staff} current="/admin/payments">
      <MoneyTabs i18n={translate(lang, MONEY)} current={current} />
      {show ? <Open staff={staff} show={show} asked={asked} lang={lang} /> : null}
      {current === 'received' ? <Received staff={staff} asked={asked} lang={lang} /> : null}
      {current === 'excess' ? <ExcessPage i18n={translate(lang, MONEY)} list={await listExcess(staff, asked)} /> : null}
      {current === 'unsettled' ? <Unsettled staff={staff} asked={asked} lang={lang} /> : null}
      {current === 'set-aside' ? <SetAside staff={staff} asked={asked} lang={lang} /> : null}
    </Desk>
  );
}
