'use client';

import { plainI18n, type Language } from '#components/page/i18n';
import { ShortFooter } from '#components/page/short-footer';
import { SiteShell } from '#components/page/site-shell';
import { CONTACT_EMAIL } from '#content/foundation';
import { SITE } from '#content/site';
import type { SHELL } from '#content/messages/shell';
import type { SITE_TEXTS } from '#content/site-texts';
import type { Lang } from '#content/languages';
import type { HeaderPerson } from '#server/auth';

type Props = {
  language: Language;
  words: Readonly<Record<keyof (typeof SHELL)['texts'] | keyof (typeof SITE_TEXTS)[Lang], string>>;
  /** That this is a demonstration, if it is one. */
  notice: string | null;
  languages: readonly Language[];
  /** Who is signed in; undefined while the database cannot be reached. */
  person: HeaderPerson | null | undefined;
  children: React.ReactNode;
};

/** The site's header and footer around a page. A client component, so the response contains its markup once and not a second time as data. */
export function Shell({ language, words, notice, languages, person, children }: Props) {
  const i18n = plainI18n(language, words);
  return (
    <SiteShell
      name={SITE.name}
      i18n={i18n}
      languages={languages}
      person={person}
      footer={<ShortFooter i18n={i18n} email={CONTACT_EMAIL} notice={notice} />}
    >
      {children}
    </SiteShell>
  );
}
