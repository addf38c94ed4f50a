import { LANGUAGES } from '#content/languages';
import { SITE_TEXTS } from '#content/site-texts';
import { SHELL } from '#content/messages/shell';
import { Document, PRIVATE_METADATA, SITE_VIEWPORT } from '../document';
import { getLocaleOrDefault } from '../get-locale';
import { Shell } from './shell';
import { findDemoNotice } from '#server/demo/demo-notice';
import { findActor, toHeaderPerson } from '#server/auth';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages } from '#server/i18n/translate';

export const dynamic = 'force-dynamic';
export const metadata = PRIVATE_METADATA;
export const viewport = SITE_VIEWPORT;

export default async function AccountLayout({ children }: { children: React.ReactNode }) {
  const lang = await getLocaleOrDefault();
  const person = await orUnavailable(findActor);
  return (
    <Document lang={lang}>
      <Shell
        language={LANGUAGES[lang]}
        words={readMessages(lang, SHELL, SITE_TEXTS)}
        notice={findDemoNotice(lang)?.title ?? null}
        languages={Object.values(LANGUAGES)}
        person={person === 'lost' ? undefined : toHeaderPerson(person)}
      >
        {children}
      </Shell>
    </Document>
  );
}
