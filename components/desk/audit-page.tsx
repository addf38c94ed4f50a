import { AuditFilterForm } from '#components/desk/audit-filter-form';
import { PageLinks } from '#components/desk/page-links';
import { SealPart } from '#components/desk/seal-part';
import { actionStyle } from '#components/page/action-style';
import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { AuditKey } from '#content/messages/desk-audit';
import type { EventStream } from '#domain/event';
import { localizedPath } from '#domain/localized-path';
import type { AuditEvent, AuditList } from '#server/event/audit-queries';
import type { SealState } from '#server/seal/seal-queries';

type Props = {
  i18n: I18n<AuditKey>;
  list: AuditList;
  seals: SealState;
  /** The words of an event. */
  textOf: (stream: EventStream, type: string) => string;
};

/** `/admin/audit`: everything that happened, the latest first, unless a filter is set. */
export function AuditPage({ i18n, list, seals, textOf }: Props) {
  const { t, language } = i18n;
  const { asked, items, next, problems } = list;
  const hrefOf = (cursor: string, page = '/admin/audit') => {
    const params = new URLSearchParams(Object.entries({ ...asked, cursor }).filter(([, value]) => value !== ''));
    return localizedPath(language, params.size > 0 ? `${page}?${params}` : page);
  };
  return (
    <>
      <h1 className="mb-2 text-2xl">{t('title')}</h1>
      <p className="mb-5 max-w-measure text-sm text-quiet">{t('lead')}</p>
      <SealPart i18n={i18n} seals={seals} />
      <AuditFilterForm i18n={i18n} list={list} textOf={textOf} />
      {items.length > 0 ? (
        <p className="mb-3 flex max-w-5xl flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
          <a href={hrefOf('', '/admin/audit/events.csv')} className={actionStyle({ tone: 'line', size: 'sm' })}>
            {t('saveEvents')}
          </a>
          {t('saveEventsHint')}
        </p>
      ) : null}
      {items.length > 0 ? (
        <ol className="max-w-5xl border-t-[1.5px] border-ink">
          {items.map((event) => (
            <Item key={event.id} event={event} text={textOf(event.stream, event.type)} i18n={i18n} />
          ))}
        </ol>
      ) : (
        <div className="border-y border-rule py-10">
          {problems.length > 0 ? (
            <p role="alert" className="font-semibold">
              {t('nothingShown')}
            </p>
          ) : (
            <>
              <p className="figure-face text-2xl">{t('none')}</p>
              <p className="mt-2 text-quiet">
                {t.rich('noneText', {
                  a: (inner) => <TextLink href={localizedPath(language, '/admin/audit')}>{inner}</TextLink>,
                })}
              </p>
            </>
          )}
        </div>
      )}
      <PageLinks i18n={i18n} firstHref={asked.cursor ? hrefOf('') : null} nextHref={next ? hrefOf(next) : null} />
    </>
  );
}

function Item({ event, text, i18n }: { event: AuditEvent; text: string; i18n: Props['i18n'] }) {
  const { t, language } = i18n;
  const { stream, at, actorKind, actor, subject, reference, slug, person, data, hasText } = event;
  const href = reference
    ? `/admin/pledges/${reference}`
    : slug
      ? `/admin/organisations/${slug}`
      : person
        ? `/admin/people/${person}`
        : null;
  const stored = flatten(data);
  return (
    <li className="border-b border-rule py-2.5 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <span className="font-semibold">{text}</span>
        <span className="min-w-0 wrap-anywhere">
          {t(`stream-${stream}`)}{' '}
          {href ? (
            <TextLink
              href={localizedPath(language, href)}
              prefetch={false}
              className="link tabular inline-flex min-h-6 items-center"
            >
              {subject}
            </TextLink>
          ) : (
            <span className="tabular">{subject}</span>
          )}
        </span>
        {hasText ? <span className="text-quiet">{t('hasText')}</span> : null}
        <span className="ms-auto min-w-0 wrap-anywhere text-quiet">
          {actor ?? t(`actor-${actorKind}`)}, <AsOf instant={at} days={language.days} />
        </span>
      </p>
      {stored.length > 0 ? (
        <details>
          <summary className="w-fit min-h-6 cursor-pointer text-quiet">
            {t('data')}
            <span className="sr-only">: {text}</span>
          </summary>
          <dl
            lang="en"
            className="mb-2 mt-1 grid gap-x-4 gap-y-0.5 ps-4 text-xs sm:grid-cols-[max-content_minmax(0,1fr)]"
          >
            {stored.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-quiet wrap-anywhere">{name}</dt>
                <dd className="tabular wrap-anywhere">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </li>
  );
}

/** The values of an event's data with their paths, such as `before.price`. */
function flatten(value: unknown, path = ''): (readonly [string, string])[] {
  if (value === null || typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key));
}
