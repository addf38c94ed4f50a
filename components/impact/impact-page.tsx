import { ChartHatch } from '#components/figures/chart-hatch';
import type { ImpactView } from '#server/public/impact-view';
import { SumBar } from '#components/impact/sum-bar';
import { AsOf } from '#components/page/as-of';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { formatShortMoney, type Money } from '#domain/money';
import { localizedPath } from '#domain/localized-path';

type Key =
  | 'title'
  | 'overline'
  | 'lead'
  | 'promised'
  | 'received'
  | 'supporters'
  | 'asOf'
  | 'definitions'
  | 'notSponsorships'
  | 'hidden'
  | 'unread';

type Props = { i18n: I18n<Key>; programmes: ImpactView };

/** `/impact`: the programmes as a table of contents, each with a bar. */
export function ImpactPage({ i18n: { language, t }, programmes }: Props) {
  const first = programmes[0]?.sums ?? { state: 'unread' };
  const known = programmes.flatMap(({ sums }) =>
    sums.state === 'known' ? [sums.promised.amount, sums.received.amount] : [],
  );
  const most = known.reduce((top, sum) => (sum > top ? sum : top), 0n);
  const words = (sum: Money) => formatShortMoney(sum, language.numbers);
  return (
    <PageBody>
      <ChartHatch />
      <PageHeading overline={t('overline')} title={t('title')} lead={t('lead')} />
      {first.state === 'known' ? null : (
        <p className="mb-10 max-w-measure border-s-4 border-sun ps-5 text-lg">{t(first.state)}</p>
      )}
      <ul className={first.state === 'known' ? 'programmes' : 'programmes programmes-plain'}>
        {programmes.map(({ slug, name, short, story, sums }) => (
          <li key={slug}>
            <h2>
              <TextLink href={localizedPath(language, `/impact/${slug}`)} prefetch={false} className="link-quiet">
                {name}
              </TextLink>
            </h2>
            <p>
              <strong>{short}</strong> <span>{story}</span>
            </p>
            {sums.state === 'known' ? (
              <div>
                <p className="figure-face text-2xl font-medium">{words(sums.promised)}</p>
                <p className="mb-2 text-sm text-quiet">
                  {t('promised')}, {words(sums.received)} {t('received')}
                </p>
                <SumBar promised={sums.promised} received={sums.received} whole={most} />
                {sums.supporters === null ? null : (
                  <p className="mt-2 text-sm">{t('supporters', { count: sums.supporters })}</p>
                )}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="mt-6 max-w-measure text-sm text-quiet">
        <p>{t('notSponsorships')}</p>
        <p className="mt-2">
          {first.state === 'unread' ? null : (
            <>
              {t('asOf')} <AsOf instant={first.asOf} days={language.days} />.{' '}
            </>
          )}
          <TextLink href={localizedPath(language, '/figures')}>{t('definitions')}</TextLink>
        </p>
      </div>
    </PageBody>
  );
}
