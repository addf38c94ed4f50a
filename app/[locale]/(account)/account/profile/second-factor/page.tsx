import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { SecondFactorPage } from '#components/identity/second-factor-page';
import { LANGUAGES } from '#content/languages';
import { FORM } from '#content/messages/form';
import { SECOND_FACTOR } from '#content/messages/second-factor';
import { SITE } from '#content/site';
import { localizedPath } from '#domain/localized-path';
import { requirePerson, toCodePage, type Person } from '#server/auth';
import { today } from '#server/clock';
import { findOwnFactor, findOwnSetup, mayHaveFactor, type OwnSetup } from '#server/factor/factor-queries';
import { toMakeOptions } from '#server/factor/passkey';
import { toTotpAddress } from '#server/factor/totp';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { toPasskeyUse } from '../../../../ask-again';
import { getLocale } from '../../../../get-locale';
import { AccountBar } from '../../account-bar';
import { begin, confirm, remove } from './actions';

/** What an act leads to: `?done=added`. */
const DONE = ['added', 'replaced', 'removed'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), SECOND_FACTOR).title };
}

async function toSetupView({ kind, secret, codes }: OwnSetup, person: Person, fileHead: string) {
  return {
    kind,
    options: kind === 'passkey' ? await toMakeOptions(person) : null,
    address: secret === null ? null : toTotpAddress(secret, SITE.name, person.email),
    secret,
    codes,
    file: [fileHead, '', ...codes, ''].join('\n'),
  };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/account/profile/second-factor'>) {
  const [lang, { done }] = await Promise.all([getLocale(), searchParams]);
  const here = localizedPath(LANGUAGES[lang], '/account/profile/second-factor');
  const person = await requirePerson(here);
  if (person.barrier === 'code') redirect(toCodePage(here));
  if (!(await mayHaveFactor(person))) notFound();
  const i18n = translate(lang, SECOND_FACTOR);
  const [factor, setup] = await Promise.all([findOwnFactor(person), findOwnSetup(person)]);
  const said = DONE.find((each) => each === done);
  const fileHead = i18n.t('fileHead', { account: person.email, site: SITE.name });
  return (
    <>
      <AccountBar lang={lang} person={person} current="/account/profile" />
      <SecondFactorPage
        i18n={i18n}
        factor={
          factor && {
            codesLeft: factor.codesLeft,
            parts: factor.parts.map((part) => ({ ...part, addedOn: today(new Date(part.addedAt)) })),
          }
        }
        passkey={await toPasskeyUse(person, i18n)}
        setup={setup && (await toSetupView(setup, person, fileHead))}
        acts={{ begin, confirm, remove, words: readMessages(lang, FORM), hidden: toLocaleFields(lang) }}
        said={said ? i18n.t(said) : null}
        isRequired={person.barrier === 'set-up'}
        desk={said === 'added' ? localizedPath(LANGUAGES[lang], '/admin') : null}
      />
    </>
  );
}
