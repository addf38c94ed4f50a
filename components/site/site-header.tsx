import { SessionLink } from '#components/site/session-link';
import { TextLink } from '#components/site/text-link';
import { placeIn, type Told } from '#components/site/told';
import { Wordmark } from '#components/site/wordmark';

const PLACES = [
  { path: '/give', key: 'give' },
  { path: '/figures', key: 'figures' },
] as const;

export type HeaderKey = 'main' | (typeof PLACES)[number]['key'] | 'signIn' | 'account' | 'signedInAs' | 'desk';

export function SiteHeader({ name, told: { tongue, t } }: { name: string; told: Told<HeaderKey> }) {
  return (
    <header className="no-print border-b border-rule">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-3 py-2">
        <Wordmark name={name} href={placeIn(tongue, '/')} />
        <nav aria-label={t('main')} className="-mx-1.5 flex flex-wrap items-center text-sm font-medium sm:gap-x-3">
          {PLACES.map(({ path, key }) => (
            <TextLink key={key} href={placeIn(tongue, path)} className="place">
              {t(key)}
            </TextLink>
          ))}
          <SessionLink
            words={{ signIn: t('signIn'), account: t('account'), signedInAs: t('signedInAs'), desk: t('desk') }}
          />
        </nav>
      </div>
    </header>
  );
}
