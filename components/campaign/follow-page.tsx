import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { StatementPart } from '#components/page/statement-part';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';

const MACHINES = [
  { key: 'figuresJson', path: '/api/v1/figures' },
  { key: 'sponsorsJson', path: '/api/v1/sponsors' },
  { key: 'openApi', path: '/api/v1' },
  { key: 'fundingJson', path: '/funding.json' },
  { key: 'sitemap', path: '/sitemap.xml' },
] as const;

type Part = 'feed' | 'calendar' | 'figures';
type FollowKey =
  | 'title'
  | 'lead'
  | 'newsTitle'
  | `${Part}${'Title' | 'Text' | 'Act'}`
  | 'calendarDays'
  | 'machinesTitle'
  | (typeof MACHINES)[number]['key']
  | `foundation${'Title' | 'Text'}`;

type NewsItem = Readonly<{ key: string; day: CivilDate; path: string; title: string; text: string }>;

type Props = {
  i18n: I18n<FollowKey>;
  news: readonly NewsItem[];
  /** The campaign's dates. Null if they are unavailable. */
  term: Readonly<{ firstDay: CivilDate; lastDay: CivilDate }> | null;
  /** The site's origin, for addresses that readers copy. Null in a build. */
  site: string | null;
  /** The foundation's own pages. */
  foundation: readonly Readonly<{ name: string; href: string; lang: string }>[];
};

const code = (inner: React.ReactNode) => <code>{inner}</code>;

/** A link to a file. A plain `<a>`, because its address is not a page. */
function Download({ href, site, children }: { href: string; site: string | null; children: React.ReactNode }) {
  return (
    <p>
      <a href={href} className="act">
        {children}
      </a>
      <code className="mt-2 block text-quiet">{(site ?? '') + href}</code>
    </p>
  );
}

/** `/follow`: the news, then each way to follow, then the foundation. */
export function FollowPage({ i18n: { language, t }, news, term, site, foundation }: Props) {
  const day = (date: CivilDate) => formatDate(date, language.days);
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
      <StatementPart
        id="news"
        title={t('newsTitle')}
        rows={news.map(({ key, day: date, path, title, text }) => ({
          key,
          term: <time dateTime={date}>{day(date)}</time>,
          text: (
            <>
              <TextLink href={localizedPath(language, path)} className="link font-semibold">
                {title}
              </TextLink>
              <br />
              {text}
            </>
          ),
        }))}
      />
      <StatementPart id="feed" title={t('feedTitle')}>
        <p>{t('feedText')}</p>
        <Download href={localizedPath(language, '/feed.xml')} site={site}>
          {t('feedAct')}
        </Download>
      </StatementPart>
      <StatementPart id="calendar" title={t('calendarTitle')}>
        <p>
          {t('calendarText')} {term ? t('calendarDays', { first: day(term.firstDay), last: day(term.lastDay) }) : null}
        </p>
        <Download href={localizedPath(language, '/campaign.ics')} site={site}>
          {t('calendarAct')}
        </Download>
      </StatementPart>
      <StatementPart id="figures" title={t('figuresTitle')}>
        <p>{t.rich('figuresText', { code })}</p>
        <Download href="/figures.csv" site={site}>
          {t('figuresAct')}
        </Download>
      </StatementPart>
      <StatementPart
        id="machines"
        title={t('machinesTitle')}
        rows={MACHINES.map(({ key, path }) => ({
          key,
          term: (
            <a href={path} className="link">
              <code>{path}</code>
            </a>
          ),
          text: t(key),
        }))}
      />
      <StatementPart
        id="foundation"
        title={t('foundationTitle')}
        rows={foundation.map(({ name, href, lang }) => ({
          key: href,
          term: name,
          text: (
            <a href={href} className="link" rel="noreferrer" hrefLang={lang}>
              {href.replace(/^https:\/\/(www\.)?|\/$/g, '')}
            </a>
          ),
        }))}
      >
        <p>{t('foundationText')}</p>
      </StatementPart>
    </PageBody>
  );
}
