import { SessionLink } from '#components/site/session-link';
import { TextLink } from '#components/site/text-link';
import { Wordmark } from '#components/site/wordmark';

export function SiteHeader({ name }: { name: string }) {
  return (
    <header className="no-print border-b border-rule">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-3 py-2">
        <Wordmark name={name} />
        <nav aria-label="Main" className="-mx-1.5 flex flex-wrap items-center text-sm font-medium sm:gap-x-3">
          <TextLink href="/give" className="place">
            Give
          </TextLink>
          <TextLink href="/figures" className="place">
            Figures
          </TextLink>
          <SessionLink />
        </nav>
      </div>
    </header>
  );
}
