import { refresh } from 'next/cache';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import type { Staff } from '#server/auth';
import { offeredActs, type DeskAct } from '#server/desk/offered-acts';
import { toList, toListParams } from '#server/desk/next-in-list';
import { toField, toFormLocale, type PostedMove } from '#server/http/form-fields';
import { toOpenShow } from '#server/payment/open-instalment-queries';
import { findRecord } from '#server/pledge/pledge-record-queries';

/** The list that the form's page was opened from; null without one. */
export const listOf = (data: FormData) => toList(Object.fromEntries(new URLSearchParams(toField(data, 'list'))));

/** An address of the desk, in the language of the form, with the list that its page was opened from. */
export function toAddress(data: FormData, path: string, said: Readonly<Record<string, string>> = {}): Route {
  const list = listOf(data);
  const params = new URLSearchParams([...(list ? toListParams(list) : []), ...Object.entries(said)]);
  return localizedPath(LANGUAGES[toFormLocale(data)], params.size > 0 ? `${path}?${params}` : path) as Route;
}

/** The address of a pledge's page. */
export const pageOf = (data: FormData, reference: string, said: Readonly<Record<string, string>> = {}) =>
  toAddress(data, `/admin/pledges/${reference}`, said);

/** The page of a pledge after an act on it, which says what was done: its event is the one after the version that the form was made for. */
export const pageAfterAct = (data: FormData, { reference, version }: PostedMove): Route =>
  pageOf(data, reference, { did: String(version + 1) });

/**
 * Shows the current page. If the page no longer has the form, it says what happened. Otherwise the form keeps the typed values. After a conflict it also gets
 * the current version, so that the reviewer can read what happened and decide again.
 */
export async function refreshRecord(
  staff: Staff,
  act: DeskAct,
  data: FormData,
  seen: PostedMove,
  why: string,
): Promise<void> {
  const { reference, version } = seen;
  const record = await findRecord(staff, reference);
  if (record && !offeredActs(staff, record).includes(act)) redirect(pageOf(data, reference, { seen: String(version) }));
  if (why === 'conflict') refresh();
}

/** Where a recorded payment leads: back to the list of open instalments that it was recorded in, or to the pledge's own page, which says so. `paid` differs for each payment. */
export function pageAfterPayment(data: FormData, reference: string, paid: string): Route {
  const show = toOpenShow(toField(data, 'show'));
  const list = `/admin/payments?${new URLSearchParams({ show: show ?? '', recorded: reference })}`;
  return show ? (localizedPath(LANGUAGES[toFormLocale(data)], list) as Route) : pageOf(data, reference, { paid });
}
