import { LedgerCoil } from '#components/site/ledger-coil';
import { TextLink } from '#components/site/text-link';

const PLACES = [
  { href: '/', text: 'The campaign' },
  { href: '/give', text: 'Ways to support' },
  { href: '/figures', text: 'Open figures' },
  { href: '/account', text: 'Your pledges' },
];

export type SiteWords = {
  name: string;
  campaignName: string;
  statements: readonly { title: string; text: string }[];
};

export function SiteFooter({ site }: { site: SiteWords }) {
  return (
    <footer className="night no-print mt-auto border-t border-rule">
      <div className="wrap grid gap-x-12 gap-y-10 py-14 lg:grid-cols-[1fr_2.4fr]">
        <div>
          <LedgerCoil className="h-10 w-56 max-w-full" />
          <p className="figure-face mt-4 text-xl font-semibold">{site.campaignName}</p>
          <nav aria-label="Footer" className="mt-4">
            <ul className="foot-places grid grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] gap-x-6 sm:grid-cols-4 lg:grid-cols-1">
              {PLACES.map((place) => (
                <li key={place.href}>
                  <TextLink href={place.href} prefetch={false} className="link-quiet">
                    {place.text}
                  </TextLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div className="grid gap-x-10 gap-y-8 md:grid-cols-3">
          {site.statements.map((statement) => (
            <section key={statement.title}>
              <h2 className="text-lg">{statement.title}</h2>
              <p className="mt-2 text-sm text-quiet">{statement.text}</p>
            </section>
          ))}
        </div>
      </div>
    </footer>
  );
}
