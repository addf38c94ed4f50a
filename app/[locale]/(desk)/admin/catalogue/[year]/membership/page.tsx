import type { Metadata } from 'next';
import { CatalogueItemPage } from '#components/catalogue-editor/item-page';
import { MembershipForm } from '#components/catalogue-editor/membership-form';
import { textsOf } from '#components/page/i18n';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { FORM } from '#content/messages/form';
import { formatShortMoney, type Money } from '#domain/money';
import { toTyped } from '#domain/parse-amount';
import { findCampaignPrice } from '#server/campaign/campaign-queries';
import { membershipFingerprint } from '#server/catalogue/save-membership';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';
import { saveMembershipAction } from '../actions';
import { openYear } from '../open-year';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_CATALOGUE_YEAR).membership };
}

export default async function Page({ params }: PageProps<'/[locale]/admin/catalogue/[year]/membership'>) {
  const [{ lang, staff, year }, campaign] = await Promise.all([openYear(params, '/membership'), findCampaignPrice()]);
  const i18n = translate(lang, DESK_CATALOGUE_YEAR);
  const { t, language } = i18n;
  const { catalogue } = year;
  const { price, least } = catalogue.membership ?? {};
  const typed = (amount: Money | undefined) => (amount ? toTyped(amount, language.numbers) : '');
  const hint = (amount: Money) => ({ amount: formatShortMoney(amount, language.numbers) });
  return (
    <Desk staff={staff} current="/admin/catalogue">
      <CatalogueItemPage i18n={i18n} year={catalogue.year} title={t('membership')}>
        <div className="grid max-w-measure gap-8">
          <p>{t('membershipText')}</p>
          {campaign.price.currency === catalogue.currency ? null : (
            <p className="border-s-4 border-sun bg-raised px-4 py-3">
              {t('membershipOther', { currency: campaign.price.currency })}
            </p>
          )}
          <MembershipForm
            action={saveMembershipAction}
            words={readMessages(lang, FORM)}
            texts={{
              ...textsOf(i18n, ['membershipPrice', 'membershipLeast', 'save']),
              priceHint: t('membershipPriceHint', hint(campaign.price)),
              leastHint: t('membershipLeastHint', hint(campaign.least)),
            }}
            sign={catalogue.currency}
            label={t('membership')}
            hidden={{ ...toLocaleFields(lang), year: String(catalogue.year) }}
            answers={{
              seen: membershipFingerprint(catalogue),
              membershipPrice: typed(price),
              membershipLeast: typed(least),
            }}
          />
        </div>
      </CatalogueItemPage>
    </Desk>
  );
}
