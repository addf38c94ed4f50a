import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { UnsettledPage } from '#components/desk/unsettled-page';
import { LANGUAGES } from '#content/languages';
import { RECORD } from '#content/messages/desk';
import { FORM } from '#content/messages/form';
import { UNSETTLED } from '#content/messages/unsettled-money';
import { localizedPath } from '#domain/localized-path';
import { hasRight, requireStaff } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { listUnsettledMoney } from '#server/payment/unsettled-money-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';
import { recordUnmatchedAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), UNSETTLED).unsettledTitle };
}

export default async function Page() {
  const lang = await getLocale();
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/payments'));
  const [money, { terms }] = await Promise.all([listUnsettledMoney(staff), getCurrentCampaign()]);
  const hidden = { key: randomUUID(), ...toLocaleFields(lang) };
  const record = hasRight(staff.roles, 'handle-money')
    ? { action: recordUnmatchedAction, words: readMessages(lang, FORM), hidden }
    : undefined;
  return (
    <Desk staff={staff} current="/admin/payments">
      <UnsettledPage
        i18n={translate(lang, RECORD, UNSETTLED)}
        money={money}
        currency={terms.currency}
        record={record}
      />
    </Desk>
  );
}
