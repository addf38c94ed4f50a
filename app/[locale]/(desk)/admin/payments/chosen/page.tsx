import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { DuesPage } from '#components/desk/dues-page';
import { LANGUAGES } from '#content/languages';
import { DESK_BULK } from '#content/messages/desk-bulk';
import { DESK_DUES } from '#content/messages/desk-dues';
import { EMAIL_LOOK } from '#content/messages/desk-emails';
import { FORM } from '#content/messages/form';
import { readChosen } from '#domain/bulk-review';
import { DUES_ACTS, type DuesAct } from '#domain/dues';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { listChosenDues } from '#server/payment/dues-queries';
import { toOpenShow } from '#server/payment/open-instalment-queries';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';
import { settleChosen } from './actions';

const toAct = (asked: unknown): DuesAct => DUES_ACTS.find((each) => each === asked) ?? 'remind';

export async function generateMetadata({
  searchParams,
}: PageProps<'/[locale]/admin/payments/chosen'>): Promise<Metadata> {
  const [lang, { act }] = await Promise.all([getLocale(), searchParams]);
  return { title: readMessages(lang, DESK_DUES)[`title-${toAct(act)}`] };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/payments/chosen'>) {
  const [lang, asked] = await Promise.all([getLocale(), searchParams]);
  const language = LANGUAGES[lang];
  const staff = await requireStaff('handle-money', localizedPath(language, '/admin/payments/chosen'));
  const act = toAct(asked.act);
  const chosen = readChosen([asked.pick].flat());
  const list = toOpenShow(asked.list) ?? 'overdue';
  return (
    <Desk staff={staff} current="/admin/payments">
      <DuesPage
        i18n={translate(lang, DESK_BULK, DESK_DUES)}
        act={act}
        pledges={await listChosenDues(staff, act, chosen.references)}
        tooMany={chosen.tooMany}
        isDone={asked.done === 'yes'}
        backHref={localizedPath(language, `/admin/payments?show=${list}`)}
        form={{
          action: settleChosen,
          words: readMessages(lang, FORM),
          hidden: { ...toLocaleFields(lang), act, key: randomUUID(), list },
        }}
        email={readMessages(lang, EMAIL_LOOK)}
      />
    </Desk>
  );
}
