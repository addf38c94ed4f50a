'use server';

import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { MEMBERSHIP_STATUS } from '#content/messages/membership-status';
import { SPONSORSHIP_RENEWAL } from '#content/messages/sponsorship-renewal';
import { localizedPath } from '#domain/localized-path';
import { findActor } from '#server/auth';
import { toField, toFormLocale, toKey } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { renewSponsorship, type RenewedSponsorship } from '#server/renewal/renew-sponsorship';

/** Renews the sponsorship in the field `reference` of the organisation in the field `organisation`, at the price in the field `amount`, once for each key. */
export async function renew(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, MEMBERSHIP_STATUS, SPONSORSHIP_RENEWAL);
  const [key, slug] = [toKey(data), toField(data, 'organisation')];
  if (key === null) return formError({}, t('unkeyed'));
  const result = await orUnavailable(async (): Promise<RenewedSponsorship | { seconds: number } | null> => {
    const person = await findActor();
    if (!person) return null;
    const seconds = await takeFromLimit('write-person', person.id);
    if (seconds !== null) return { seconds };
    const form = { slug, reference: toField(data, 'reference'), amount: toField(data, 'amount'), key, lang };
    return renewSponsorship(person, form);
  });
  if (result === 'lost') return formError({}, t('unavailable'));
  if (result === null) return formError({}, t('signedOut'));
  if ('seconds' in result) return formError({}, t('later', { minutes: Math.trunc(result.seconds / 60) + 1 }));
  if (result.kind !== 'renewed') {
    // The page shows what applies now, below the message.
    refresh();
    return formError({}, t(`refused-${result.kind}`));
  }
  redirect(localizedPath(LANGUAGES[lang], `/account/pledges/${result.reference}?made=1`) as Route);
}
