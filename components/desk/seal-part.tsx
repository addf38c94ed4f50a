import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { AuditKey } from '#content/messages/desk-audit';
import { localizedPath } from '#domain/localized-path';
import type { SealState } from '#server/seal/seal-queries';

type Props = { i18n: I18n<AuditKey>; seals: SealState };

/** More waiting events than this are not counted. */
const COUNTED = 1_000;

/** How far the events are sealed, what the last check of the seals found, and the roots to keep elsewhere. */
export function SealPart({ i18n, seals }: Props) {
  const { t, language } = i18n;
  const { sealed, waiting, check, roots, publicKey } = seals;
  return (
    <section aria-labelledby="seals" className="mb-6 max-w-5xl border-y border-rule py-3 text-sm">
      <h2 id="seals" className="font-semibold">
        {t('sealTitle')}
      </h2>
      <p className="mt-1 max-w-measure text-quiet">{t('sealText')}</p>
      <dl className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
        <dt className="text-quiet">{t('sealed')}</dt>
        <dd className="tabular">
          {sealed ? (
            <>
              {t('sealedEvents', { count: sealed.events })}, <AsOf instant={sealed.at} days={language.days} />
            </>
          ) : (
            t('sealedNone')
          )}
        </dd>
        <dt className="text-quiet">{t('unsealed')}</dt>
        <dd className="tabular">
          {waiting > COUNTED ? t('unsealedMany', { count: COUNTED }) : t('unsealedEvents', { count: waiting })}
        </dd>
        <dt className="text-quiet">{t('checked')}</dt>
        <dd className="tabular">
          {check ? (
            <>
              <AsOf instant={check.at} days={language.days} />,{' '}
              <span className={check.faults > 0 ? 'font-semibold text-alarm' : ''}>
                {check.faults > 0
                  ? t('checkedFaults', { count: check.faults })
                  : t('checkedWell', { count: check.events })}
              </span>
            </>
          ) : (
            t('checkedNever')
          )}
        </dd>
      </dl>
      <Roots i18n={i18n} roots={roots} publicKey={publicKey} />
    </section>
  );
}

function Roots({
  i18n: { t, language },
  roots,
  publicKey,
}: { i18n: Props['i18n'] } & Pick<SealState, 'roots' | 'publicKey'>) {
  return (
    <details className="mt-2">
      <summary className="w-fit min-h-6 cursor-pointer font-semibold">{t('roots')}</summary>
      <p className="mt-1 max-w-measure text-quiet">{t('rootsText')}</p>
      {roots.length > 0 ? (
        <ul className="my-2">
          {roots.map(({ day, events, isSigned }) => (
            <li key={day} className="tabular flex flex-wrap items-center gap-x-4">
              <TextLink
                href={localizedPath(language, `/admin/audit/roots/${day}`)}
                prefetch={false}
                className="link inline-flex min-h-6 items-center"
              >
                {t('rootOf', { day })}
              </TextLink>
              <span className="text-quiet">
                {t('sealedEvents', { count: events })} · {isSigned ? t('rootSigned') : t('rootUnsigned')}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="my-2">{t('rootsNone')}</p>
      )}
      {publicKey ? (
        <p>
          {t('publicKey')} <code className="wrap-anywhere text-xs">{publicKey}</code>
        </p>
      ) : (
        <p className="max-w-measure">{t('noKey')}</p>
      )}
    </details>
  );
}
