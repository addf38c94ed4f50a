import type { Metadata } from 'next';
import { siteMetadata, SITE_VIEWPORT } from '../document';
import { getLocaleOrDefault } from '../get-locale';
import { SiteDocument } from '../site-document';
import { findActor, toHeaderPerson } from '#server/auth';
import { orUnavailable } from '#server/http/or-unavailable';

export const dynamic = 'force-dynamic';
export const viewport = SITE_VIEWPORT;

export async function generateMetadata(): Promise<Metadata> {
  return siteMetadata(await getLocaleOrDefault());
}

/** The public pages that are rendered per request. Their header knows who is signed in, also without JavaScript; that of a static page asks. */
export default async function PersonalLayout({ children }: { children: React.ReactNode }) {
  const [lang, person] = await Promise.all([getLocaleOrDefault(), orUnavailable(findActor)]);
  return (
    <SiteDocument lang={lang} person={person === 'lost' ? undefined : toHeaderPerson(person)}>
      {children}
    </SiteDocument>
  );
}
