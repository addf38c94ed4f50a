import { SearchForm } from '#components/desk/search-form';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { Act } from '#components/review/supporter-forms';
import { GivingEffect } from '#components/unmatched/giving-effect';
import { LikelyPledges, PledgeChoice } from '#components/unmatched/likely-pledges';
import { UnmatchedFacts } from '#components/unmatched/unmatched-facts';
import type { UnmatchedKey } from '#content/messages/unmatched-money';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { QueueItem } from '#server/desk/queue-queries';
import type { UnmatchedMoneyView } from '#server/payment/unmatched-money-queries';

/** A search for the pledge: what was typed, and the first pledges that it found. */
export type PledgeSearchView = Readonly<{ typed: string; items: readonly QueueItem[]; isMore: boolean }>;

/** What a treasurer can do with the money. */
export type UnmatchedActs = Readonly<{ give: Act; setAside: Act; putBack: Act }>;

type Props = { view: UnmatchedMoneyView; search: PledgeSearchView; acts: UnmatchedActs; i18n: I18n<UnmatchedKey> };

/** `/admin/payments/unmatched/ID`: money without a pledge, the pledges that it may be for, and what giving it to one does. */
export function UnmatchedPage({ view, search, acts, i18n }: Props) {
  const { t, language } = i18n;
  return (
    <>
      <p className="text-sm">
        <TextLink href={localizedPath(language, '/admin/payments')} prefetch={false}>
          {t('backToMoney')}
        </TextLink>
      </p>
      <h1 className="mt-2 text-2xl">{t('moneyTitle', { amount: formatMoney(view.amount, language.numbers) })}</h1>
      <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <UnmatchedFacts view={view} i18n={i18n} />
        <div className="grid grid-cols-1 content-start gap-8">
          {view.refusal === null ? (
            <Finding view={view} search={search} acts={acts} i18n={i18n} />
          ) : (
            <Refused view={view} putBack={acts.putBack} i18n={i18n} />
          )}
        </div>
      </div>
    </>
  );
}

type RefusedProps = { view: UnmatchedMoneyView; putBack: Act; i18n: I18n<UnmatchedKey> };

/** Why the money can be given to no pledge now; what is set aside can be put back. */
function Refused({ view: { setAside, givenTo, refusal }, putBack, i18n: { t, language } }: RefusedProps) {
  if (setAside)
    return (
      <section>
        <p className="mb-2 whitespace-pre-line wrap-anywhere">{t('setAsideFor', { reason: setAside.reason })}</p>
        <p className="mb-4 text-sm text-quiet">{t('putBackText')}</p>
        <ActionButton
          {...putBack}
          initial={EMPTY_FORM}
          submit={t('putBack')}
          label={t('putBack')}
          scope="put-back"
          tone="line"
          size="md"
        />
      </section>
    );
  const link = (inner: React.ReactNode) => (
    <TextLink href={localizedPath(language, `/admin/pledges/${givenTo}`)} prefetch={false}>
      {inner}
    </TextLink>
  );
  return (
    <p className="border-s-4 border-rule ps-4">
      {refusal === 'gone' || refusal === null ? t('moneyGone') : t(refusal)}{' '}
      {givenTo ? t.rich('givenTo', { reference: givenTo, a: link }) : null}
    </p>
  );
}

function Finding({ view, search, acts, i18n }: Props) {
  const { t, language } = i18n;
  const { chosen, likely, id, amount } = view;
  const path = localizedPath(language, `/admin/payments/unmatched/${id}`);
  const hrefOf = (reference: string) =>
    `${path}?${new URLSearchParams({ ...(search.typed && { q: search.typed }), pledge: reference })}#effect`;
  const effect = chosen && 'version' in chosen ? chosen : null;
  const choice = { hrefOf, chosen: effect?.reference ?? null, i18n };
  return (
    <>
      {effect ? <GivingEffect effect={effect} amount={amount} act={acts.give} i18n={i18n} /> : null}
      {chosen && 'refusal' in chosen ? (
        <p id="effect" role="status" className="border-s-4 border-alarm ps-4">
          {t(chosen.refusal)}
        </p>
      ) : null}
      <section>
        <h2 className="mb-3 text-xl">{t('likelyTitle')}</h2>
        {likely.length > 0 ? <LikelyPledges likely={likely} {...choice} /> : <p>{t('noLikely')}</p>}
      </section>
      <section>
        <h2 className="mb-3 text-xl">{t('searchTitle')}</h2>
        <SearchForm action={path} value={search.typed} label={t('searchLabel')} submit={t('search')} />
        {search.typed && search.items.length === 0 ? <p role="status">{t('nothingFound')}</p> : null}
        {search.items.length > 0 ? (
          <ul className="border-t border-rule text-sm">
            {search.items.map(({ reference, name, what, amount: promised }) => (
              <PledgeChoice key={reference} reference={reference} name={name} {...choice}>
                {what}
                {promised ? <span className="tabular">, {formatMoney(promised, language.numbers)}</span> : null}
              </PledgeChoice>
            ))}
          </ul>
        ) : null}
        {search.isMore ? (
          <p className="mt-2 text-sm text-quiet">{t('firstFound', { count: search.items.length })}</p>
        ) : null}
      </section>
      <section>
        <h2 className="mb-3 text-xl">{t('asideTitle')}</h2>
        <ReasonForm
          {...acts.setAside}
          fold={t('asideFold')}
          scope="aside"
          label={t('asideReason')}
          hint={t('asideHint')}
          submit={t('aside')}
        />
      </section>
    </>
  );
}
