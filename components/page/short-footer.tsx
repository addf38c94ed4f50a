import { HelpLine, type HelpKey } from '#components/page/help-line';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

const PLACES = [
  { path: '/', key: 'campaign' },
  { path: '/figures', key: 'openFigures' },
  { path: '/imprint', key: 'imprint' },
  { path: '/privacy', key: 'privacy' },
  { path: '/accessibility', key: 'accessibility' },
] as const;

export type ShortFooterKey = HelpKey | 'footer' | (typeof PLACES)[number]['key'];

type Props = {
  i18n: I18n<ShortFooterKey>;
  /** The address that answers questions. */
  email: string;
  /** That this is a demonstration, if it is one. */
  notice: string | null;
};

/** The footer of the account pages. It has one line, because a signed-in person knows the campaign. */
export function ShortFooter({ i18n, email, notice }: Props) {
  const { language, t } = i18n;
  return (
    <footer className="no-print mt-auto border-t border-rule">
      <div className="wrap grid gap-y-2 py-5 text-sm">
        <HelpLine i18n={i18n} email={email} />
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          {notice ? <p className="text-quiet">{notice}</p> : null}
          <nav aria-label={t('footer')}>
            <ul className="flex flex-wrap gap-x-6">
              {PLACES.map(({ path, key }) => (
                <li key={key}>
                  <TextLink
                    href={localizedPath(language, path)}
                    prefetch={false}
                    className="link-quiet inline-flex min-h-10 items-center"
                  >
                    {t(key)}
                  </TextLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </footer>
  );
}
