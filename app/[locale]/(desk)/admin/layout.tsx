import { HelpLine } from '#components/page/help-line';
import { CONTACT_EMAIL } from '#content/foundation';
import { SHELL } from '#content/messages/shell';
import { translate } from '#server/i18n/translate';
import { Document, PRIVATE_METADATA, SITE_VIEWPORT } from '../../document';
import { getLocaleOrDefault } from '../../get-locale';

export const dynamic = 'force-dynamic';
export const metadata = PRIVATE_METADATA;
export const viewport = SITE_VIEWPORT;

/** The desk's pages bring their own header; its error pages have none. All have the same footer. */
export default async function AdminLayout({ children }: { children: React.ReactNode }) {
  const lang = await getLocaleOrDefault();
  return (
    <Document lang={lang}>
      <div className="flex min-h-dvh flex-col">
        {children}
        <footer className="no-print mt-auto border-t border-rule px-4 py-3 text-sm lg:px-8">
          <HelpLine i18n={translate(lang, SHELL)} email={CONTACT_EMAIL} />
        </footer>
      </div>
    </Document>
  );
}
