import type { Metadata } from 'next';
import { Effects } from '#components/catalogue-editor/effects';
import { CatalogueItemPage } from '#components/catalogue-editor/item-page';
import { LevelForm } from '#components/catalogue-editor/level-form';
import { textsOf } from '#components/page/i18n';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { FORM } from '#content/messages/form';
import { toNextOrder } from '#domain/catalogue-edit';
import { toTyped } from '#domain/parse-amount';
import { getOr404 } from '#server/auth';
import { levelFingerprint } from '#server/catalogue/save-level';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';
import { saveLevelAction } from '../actions';
import { openYear } from '../open-year';

/** The width of logos at a new level. */
const LOGO_WIDTH = 175;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_CATALOGUE_YEAR).level };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/catalogue/[year]/level'>) {
  const [{ lang, staff, year }, { level: asked }] = await Promise.all([openYear(params, '/level'), searchParams]);
  const i18n = translate(lang, DESK_CATALOGUE_YEAR);
  const { catalogue } = year;
  const found = catalogue.tiers.find(({ slug }) => slug === asked);
  const tier = asked === undefined ? null : getOr404(found);
  const title = tier?.name ?? i18n.t('newLevel');
  return (
    <Desk staff={staff} current="/admin/catalogue">
      <CatalogueItemPage i18n={i18n} year={catalogue.year} title={title}>
        <div className="grid max-w-measure gap-8">
          {tier ? <Effects i18n={i18n} year={year} kind="level" slug={tier.slug} /> : null}
          <LevelForm
            action={saveLevelAction}
            words={readMessages(lang, FORM)}
            texts={textsOf(i18n, [
              'name',
              'price',
              'capacity',
              'levelCapacityHint',
              'logoWidth',
              'logoWidthHint',
              'order',
              'orderHint',
              'onOffer',
              'onOfferHint',
              'soldApart',
              'soldApartHint',
              'save',
            ])}
            sign={catalogue.currency}
            label={title}
            hidden={{ ...toLocaleFields(lang), year: String(catalogue.year), slug: tier?.slug ?? '' }}
            answers={{
              seen: levelFingerprint(tier ?? undefined),
              name: tier?.name ?? '',
              price: tier ? toTyped(tier.price, i18n.language.numbers) : '',
              capacity: String(tier?.capacity ?? ''),
              logoWidth: String(tier?.logoWidth ?? LOGO_WIDTH),
              order: String(tier?.order ?? toNextOrder(catalogue.tiers)),
              soldApart: tier?.soldApart ? 'yes' : '',
              published: (tier?.published ?? true) ? 'yes' : '',
            }}
          />
        </div>
      </CatalogueItemPage>
    </Desk>
  );
}
