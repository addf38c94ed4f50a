import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { PLEDGE } from '#content/messages/pledge';
import { findActor, findStaff, type Right, type Staff } from '#server/auth';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';

/** Messages in the language of the page the form was on. */
export const actI18n = (data: FormData) => translate(toFormLocale(data), PLEDGE, ACT_REFUSALS);

const TYPED = ['reason', 'name', 'tag', 'amount', 'receivedOn', 'bankReference'];

/** The result of an action. If the database is unavailable, the form with the typed values and an error message. */
export async function orSayUnavailable(data: FormData, act: () => Promise<FormState>): Promise<FormState> {
  const answer = await orUnavailable(act);
  if (answer !== 'lost') return answer;
  const answers = Object.fromEntries(TYPED.flatMap((name) => (data.has(name) ? [[name, toField(data, name)]] : [])));
  return formError(answers, actI18n(data).t('unavailable'));
}

/** A staff member with the right. Redirects a user without the right to the page, which says that they lack it, or refuses access. Null if the session has ended. */
export async function staffOf<R extends Right>(right: R, page: Route): Promise<Staff<R> | null> {
  const staff = await findStaff(right);
  const lacking = `${page}${page.includes('?') ? '&' : '?'}lacks=${right}`;
  return !staff && (await findActor()) ? redirect(lacking as Route) : staff;
}
