'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { wordRefusal } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { OWN_CHANGES } from '#content/messages/own-changes';
import { REFUSALS } from '#content/messages/refusals';
import { CONSENTS } from '#domain/consent';
import { localizedPath } from '#domain/localized-path';
import { findActor, type Person } from '#server/auth';
import { toCount, toField, toFormLocale, toMoveRequest } from '#server/http/form-fields';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { orUnavailable } from '#server/http/or-unavailable';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { translate } from '#server/i18n/translate';
import { changeConsent } from '#server/pledge-change/change-consent';
import { payInOtherInstalments } from '#server/pledge-change/change-instalments';
import { changeProgramme } from '#server/pledge-change/change-programme';
import type { ChangeRefusal, ChangeRequest, ChangeResult } from '#server/pledge-change/change-own-pledge';
import { endPledge } from '#server/pledge-change/end-pledge';

/** Refusals of what was chosen or typed. The others are about the pledge. */
const OF_THE_CHOICE: ReadonlySet<ChangeRefusal> = new Set([
  'choice-missing',
  'too-many-parts',
  'same-instalments',
  'same-programme',
  'no-such-programme',
  'name-missing',
  'name-unreadable',
]);

type Verb = (person: Person, request: ChangeRequest) => Promise<ChangeResult>;

/** A posted change: the names of its fields, of which the first gets the errors about the choice. */
async function change(data: FormData, fields: readonly [string, ...string[]], verb: Verb): Promise<FormState> {
  const answers = Object.fromEntries(fields.map((field) => [field, toField(data, field)]));
  const { t } = translate(toFormLocale(data), OWN_CHANGES, ACT_REFUSALS);
  const answer = await orUnavailable(() => tryChange(data, fields[0], answers, verb));
  return answer === 'lost' ? formError(answers, t('unavailable')) : answer;
}

async function tryChange(data: FormData, field: string, answers: FormState['answers'], verb: Verb): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, OWN_CHANGES, ACT_REFUSALS);
  const { reference, version, key } = toMoveRequest(data);
  const person = await findActor();
  if (!person) return formError(answers, t('signedOut'));
  if (key === null) return formError(answers, t('unkeyed'));
  if ((await takeFromLimit('write-person', person.id)) !== null) return formError(answers, t('too-often'));
  const result = await verb(person, { reference, version, key });
  const here = localizedPath(LANGUAGES[lang], `/account/pledges/${reference}`);
  switch (result.kind) {
    case 'changed':
      return redirect(here as Route);
    case 'conflict':
      // The page says what happened meanwhile. It may no longer have this form.
      return redirect(`${here}?seen=${version}` as Route);
    case 'not-found':
      await logSecurityInRequest('refused', { actor: person.id, what: 'pledge' });
      return formError(answers, t('not-found'));
    case 'refused':
      if (result.code === 'bad-amount')
        return { answers, errors: [wordRefusal(result.error, translate(lang, REFUSALS))] };
      if (result.code === 'more-than-open') return { answers, errors: [{ field: 'amount', text: t(result.code) }] };
      return { answers, errors: [{ field: OF_THE_CHOICE.has(result.code) ? field : 'form', text: t(result.code) }] };
  }
}

export async function end(_: FormState, data: FormData): Promise<FormState> {
  const { language, t } = translate(toFormLocale(data), OWN_CHANGES, ACT_REFUSALS);
  const [chosen, typed] = [toField(data, 'end'), toField(data, 'amount').trim()];
  const answers = { end: chosen, amount: typed };
  // Nothing can bring back what was ended, so two answers are asked about. Without a choice, a typed amount is one: without JavaScript typing does not choose.
  if (typed !== '' && chosen === 'rest') return { answers, errors: [{ field: 'amount', text: t('all-or-amount') }] };
  if (typed === '' && chosen === 'part') return { answers, errors: [{ field: 'amount', text: t('amount-missing') }] };
  if (typed === '' && chosen !== 'rest') return { answers, errors: [{ field: 'end', text: t('choice-missing') }] };
  const part = typed === '' ? null : typed;
  return change(data, ['end', 'amount'], (person, request) =>
    endPledge(person, { ...request, part, numbers: language.numbers }),
  );
}

export async function split(_: FormState, data: FormData): Promise<FormState> {
  return change(data, ['parts'], (person, request) =>
    payInOtherInstalments(person, { ...request, parts: toCount(data, 'parts') }),
  );
}

export async function programme(_: FormState, data: FormData): Promise<FormState> {
  return change(data, ['programme'], (person, request) =>
    changeProgramme(person, { ...request, programme: toField(data, 'programme') }),
  );
}

export async function consent(_: FormState, data: FormData): Promise<FormState> {
  const { t } = translate(toFormLocale(data), OWN_CHANGES);
  const about = CONSENTS.find((each) => each === toField(data, 'about')) ?? null;
  const given = toField(data, 'given') === 'yes';
  const called = about === 'message' && toField(data, 'words') === 'citation' ? 'citation' : about;
  const text = called ? t(`${given ? 'give' : 'take'}-${called}`) : '';
  return change(data, ['displayName'], (person, request) =>
    changeConsent(person, { ...request, about, given, name: toField(data, 'displayName'), text }),
  );
}
