import { Ornament } from '#components/page/ornament';
import { HelpLine, type HelpKey } from '#components/page/help-line';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

const PLACES = [
  { path: '/', key: 'campaign' },
  { path: '/story', key: 'story' },
  { path: '/impact', key: 'impact' },
  { path: '/give', key: 'ways' },
  { path: '/figures', key: 'openFigures' },
  { path: '/campaigns', key: 'campaigns' },
  { path: '/sponsors', key: 'sponsors' },
  { path: '/supporters', key: 'supporters' },
  { path: '/follow', key: 'follow' },
  { path: '/imprint', key: 'imprint' },
] as const;

const STATEMENTS = [
  { title: 'privacy', text: 'privacyText', path: '/privacy' },
  { title: 'accessibility', text: 'accessibilityText', path: '/accessibility' },
] as const;

export type FooterKey =
  | HelpKey
  | 'footer'
  | 'campaignName'
  | 'yourPledges'
  | (typeof PLACES)[number]['key']
  | (typeof STATEMENTS)[number]['title' | 'text'];

type Props = {
  i18n: I18n<FooterKey>;
  /** The address that answers questions. */
  email: string;
  /** That this is a demonstration, if it is one. */
  notice: Readonly<{ title: string; text: string }> | null;
};

export function SiteFooter({ i18n, email, notice }: Props) {
  const { language, t } = i18n;
  return (
    <footer className="night no-print mt-auto border-t border-rule">
      <div className="wrap pt-8">
        <HelpLine i18n={i18n} email={email} />
      </div>
      <div className="wrap grid gap-x-12 gap-y-10 pt-8 pb-14 lg:grid-cols-[1fr_2.4fr]">
        <div>
          <Ornament className="h-10 w-56 max-w-full" />
          <p className="figure-face mt-4 text-xl font-semibold">{t('campaignName')}</p>
          <nav aria-label={t('footer')} className="mt-4">
            <ul className="foot-places grid grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] gap-x-6 sm:grid-cols-4 lg:grid-cols-2">
              {PLACES.map(({ path, key }) => (
                <li key={key}>
                  <TextLink href={localizedPath(language, path)} prefetch={false} className="link-quiet">
                    {t(key)}
                  </TextLink>
                </li>
              ))}
              <li>
                <TextLink href={localizedPath(language, '/account')} prefetch={false} className="link-quiet">
                  {t('yourPledges')}
                </TextLink>
              </li>
            </ul>
          </nav>
        </div>
        <div className="grid gap-x-10 gap-y-8 md:grid-cols-3">
          {notice ? (
            <section>
              <h2 className="text-lg">{notice.title}</h2>
              <p className="mt-2 text-sm text-quiet">{notice.text}</p>
            </section>
          ) : null}
          {STATEMENTS.map(({ title, text, path }) => (
            <section key={title}>
              <h2 className="text-lg">
                <TextLink href={localizedPath(language, path)} prefetch={false} className="link-quiet">
                  {t(title)}
                </TextLink>
              </h2>
              <p className="mt-2 text-sm text-quiet">{t(text)}</p>
            </section>
          ))}
        </div>
      </div>
    </footer>
  );
}
