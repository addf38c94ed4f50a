import { PageLinks } from '#components/desk/page-links';
import { SearchForm } from '#components/desk/search-form';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { StateBadge } from '#components/pledge/state-badge';
import type { DeskOrganisationsKey } from '#content/messages/desk-organisations';
import { localizedPath } from '#domain/localized-path';
import type { OrganisationsView } from '#server/organisation/desk-organisation-queries';

type Props = { i18n: I18n<DeskOrganisationsKey>; view: OrganisationsView };

/** `/admin/organisations`: those with a text to look at, then all by name. */
export function OrganisationsPage({ i18n, view }: Props) {
  const { t, language } = i18n;
  const page = localizedPath(language, '/admin/organisations');
  const { q, waiting, items, cursor, next } = view;
  const search = q ? `q=${encodeURIComponent(q)}` : '';
  return (
    <>
      <h1 className="mb-2 text-2xl">{t('title')}</h1>
      <p className="mb-2 max-w-measure text-sm text-quiet">{t('lead')}</p>
      <p className="mb-5 text-sm">
        <TextLink
          href={localizedPath(language, '/admin/benefits')}
          prefetch={false}
          className="link inline-flex min-h-6 items-center"
        >
          {t('byBenefit')}
        </TextLink>
      </p>
      <SearchForm
        action={page}
        value={q}
        label={t('search')}
        submit={t('apply')}
        clear={{ href: page, label: t('clear') }}
      />
      {waiting.length > 0 ? (
        <section className="mb-10">
          <h2 className="text-xl">{t('toLook', { count: waiting.length })}</h2>
          <p className="mb-3 mt-1 max-w-measure text-sm text-quiet">{t('toLookText')}</p>
          <Table i18n={i18n} items={waiting} label={t('toLook', { count: waiting.length })} />
          <h2 className="mt-10 text-xl">{t('all')}</h2>
        </section>
      ) : null}
      {items.length > 0 ? (
        <Table i18n={i18n} items={items} label={t('all')} />
      ) : (
        <p className="border-y border-rule py-8">{t(q ? 'noneFound' : 'none')}</p>
      )}
      <PageLinks
        i18n={i18n}
        firstHref={cursor ? (search ? `${page}?${search}` : page) : null}
        nextHref={next && `${page}?${[search, `cursor=${next}`].filter(Boolean).join('&')}`}
      />
    </>
  );
}

type TableProps = { i18n: Props['i18n']; items: OrganisationsView['items']; label: string };

function Table({ i18n: { t, language }, items, label }: TableProps) {
  return (
    <section className="overflow-x-auto" aria-label={label} tabIndex={0}>
      <table className="sheet desk-sheet min-w-[40rem]">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('website')}</th>
            <th scope="col">{t('level')}</th>
            <th scope="col">{t('sponsorships')}</th>
            <th scope="col">{t('contacts')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ slug, name, website, status, level, sponsorships, contacts, ...flags }) => (
            <tr key={slug}>
              <th scope="row">
                <TextLink
                  href={localizedPath(language, `/admin/organisations/${slug}`)}
                  prefetch={false}
                  className="link inline-flex min-h-6 items-center wrap-anywhere"
                >
                  {name}
                </TextLink>{' '}
                {status === 'provisional' ? <StateBadge tone="wait" label={t('applied')} /> : null}
                {flags.waiting ? <StateBadge tone="ask" label={t('waits')} /> : null}{' '}
                {flags.waitingLogo ? <StateBadge tone="ask" label={t('waitsLogo')} /> : null}{' '}
                {flags.hasLikely ? <StateBadge tone="wait" label={t('hasLikely')} /> : null}
              </th>
              <td className="wrap-anywhere">{website.replace(/^https?:\/\//, '').replace(/\/$/, '')}</td>
              <td>{level ?? '–'}</td>
              <td className="tabular">{sponsorships}</td>
              <td className="tabular">{contacts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
