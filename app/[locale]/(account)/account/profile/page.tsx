import type { Metadata } from 'next';
import { DigestPart } from '#components/identity/digest-part';
import { EmailAndLanguage } from '#components/identity/email-and-language';
import { ProfilePage } from '#components/identity/profile-page';
import { SecondFactorPart } from '#components/identity/second-factor-part';
import { textsOf } from '#components/page/i18n';
import { LANGUAGE_LIST, LANGUAGES } from '#content/languages';
import { PROFILE } from '#content/messages/account';
import { EMAIL_CHANGE } from '#content/messages/email-change';
import { FORM } from '#content/messages/form';
import { SECOND_FACTOR } from '#content/messages/second-factor';
import { DIGEST_CHOICE } from '#content/messages/staff-digest';
import { DIGEST_HOUR, DIGEST_MINUTES } from '#domain/digest';
import { localizedPath } from '#domain/localized-path';
import { findStaff, hasRight, requirePerson } from '#server/auth';
import { today } from '#server/clock';
import { readOwnDigest } from '#server/digest/choose-digest';
import { CHANGE_HOURS } from '#server/email-change/email-change-token';
import { findOwnChange } from '#server/email-change/email-change-queries';
import { findOwnFactor, mayHaveFactor } from '#server/factor/factor-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { readOwnPostalAddress } from '#server/identity/own-profile-queries';
import { listOwnSessions } from '#server/identity/own-sessions-queries';
import { getLocale } from '../../../get-locale';
import { cancelChange, endSessions, requestChange, saveDigest, saveLanguage, saveProfile } from './actions';
import { AccountBar } from '../account-bar';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), PROFILE).title };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/account/profile'>) {
  const lang = await getLocale();
  const person = await requirePerson(localizedPath(LANGUAGES[lang], '/account/profile'));
  const [{ saved, sent, said }, factor] = await Promise.all([searchParams, findOwnFactor(person)]);
  const staff = hasRight(person.roles, 'read-desk') ? await findStaff('read-desk') : null;
  const digest = translate(lang, DIGEST_CHOICE);
  const [words, hidden] = [readMessages(lang, FORM), toLocaleFields(lang)];
  return (
    <>
      <AccountBar lang={lang} person={person} current="/account/profile" />
      <ProfilePage
        i18n={translate(lang, PROFILE)}
        person={{ ...person, postalAddress: await readOwnPostalAddress(person) }}
        saved={saved !== undefined}
        saveProfile={saveProfile}
        sessions={await listOwnSessions(person)}
        end={{ action: endSessions, words, hidden }}
      >
        <EmailAndLanguage
          i18n={translate(lang, EMAIL_CHANGE)}
          email={person.email}
          change={await findOwnChange(person)}
          sent={sent !== undefined}
          hours={CHANGE_HOURS}
          languages={LANGUAGE_LIST}
          acts={{ requestChange, cancelChange, saveLanguage }}
          words={words}
          hidden={hidden}
        />
        {(await mayHaveFactor(person)) ? (
          <SecondFactorPart i18n={translate(lang, SECOND_FACTOR)} since={factor && today(new Date(factor.addedAt))} />
        ) : null}
        {staff ? (
          <DigestPart
            choice={await readOwnDigest(staff)}
            texts={{
              ...textsOf(digest, ['title', 'lead', 'legend', 'none', 'daily', 'at-once', 'save', 'saved']),
              dailyHint: digest.t('dailyHint', { hour: String(DIGEST_HOUR) }),
              'at-onceHint': digest.t('at-onceHint', { minutes: DIGEST_MINUTES }),
            }}
            isSaved={said === 'digest'}
            action={saveDigest}
            words={words}
            hidden={hidden}
          />
        ) : null}
      </ProfilePage>
    </>
  );
}
