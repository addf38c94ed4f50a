import type { Metadata } from 'next';
import { AskedList } from '#components/catalogue-editor/asked-list';
import { BenefitForm, type OtherBenefits } from '#components/catalogue-editor/benefit-form';
import { Effects } from '#components/catalogue-editor/effects';
import { CatalogueItemPage } from '#components/catalogue-editor/item-page';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { textsOf } from '#components/page/i18n';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { FORM } from '#content/messages/form';
import { toNextOrder } from '#domain/catalogue-edit';
import type { Benefit, Catalogue } from '#domain/catalogue';
import { toTyped } from '#domain/parse-amount';
import { getOr404 } from '#server/auth';
import { listShownTranslations, OTHER_LANGUAGES } from '#server/catalogue/benefit-texts';
import { benefitFingerprint } from '#server/catalogue/save-benefit';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';
import { removeBenefitAction, saveBenefitAction } from '../actions';
import { openYear } from '../open-year';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_CATALOGUE_YEAR).benefit };
}

/** A benefit as its form shows it at first. Prices are written as in the language `numbers`. */
function toAnswers(
  benefit: Benefit | null,
  { year, groups, benefits }: Catalogue,
  numbers: string,
): Record<string, string> {
  const ofLevels = (benefit?.tiers ?? []).flatMap(({ tier, quantity }) => [
    [`with-${tier}`, 'yes'],
    [`quantity-${tier}`, String(quantity ?? '')],
  ]);
  const translated = (benefit ? listShownTranslations(year, benefit) : []).flatMap(({ lang, name, description }) => [
    [`name-${lang}`, name],
    [`description-${lang}`, description],
  ]);
  const conflicts = (benefit?.conflicts ?? []).map((slug) => [`conflict-${slug}`, 'yes']);
  return {
    ...(Object.fromEntries([...ofLevels, ...conflicts, ...translated]) as Record<string, string>),
    seen: benefitFingerprint(benefit ?? undefined),
    name: benefit?.name ?? '',
    description: benefit?.description ?? '',
    group: groups.find(({ slug }) => slug === benefit?.group)?.name ?? '',
    addOnPrice: benefit?.addOnPrice ? toTyped(benefit.addOnPrice, numbers) : '',
    capacity: String(benefit?.capacity ?? ''),
    order: String(benefit?.order ?? toNextOrder(benefits)),
  };
}

/** The other benefits by group; a group without one is left out. */
function toOthers(benefit: Benefit | null, { groups, benefits }: Catalogue): OtherBenefits[] {
  const others = benefits.filter(({ slug }) => slug !== benefit?.slug);
  return groups.flatMap(({ slug, name }) => {
    const within = others.filter(({ group }) => group === slug);
    return within.length > 0 ? [{ group: name, benefits: within.map(({ slug, name }) => ({ slug, name })) }] : [];
  });
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/catalogue/[year]/benefit'>) {
  const [{ lang, staff, year }, { benefit: asked }] = await Promise.all([openYear(params, '/benefit'), searchParams]);
  const i18n = translate(lang, DESK_CATALOGUE_YEAR);
  const { t, language } = i18n;
  const { catalogue } = year;
  const found = catalogue.benefits.find(({ slug }) => slug === asked);
  const benefit = asked === undefined ? null : getOr404(found);
  const title = benefit?.name ?? t('newBenefit');
  const groups = new Intl.ListFormat(language.numbers).format(catalogue.groups.map(({ name }) => name));
  const words = readMessages(lang, FORM);
  const hidden = { ...toLocaleFields(lang), year: String(catalogue.year), slug: benefit?.slug ?? '' };
  return (
    <Desk staff={staff} current="/admin/catalogue">
      <CatalogueItemPage i18n={i18n} year={catalogue.year} title={title}>
        <div className="grid max-w-measure gap-8">
          {benefit ? <Effects i18n={i18n} year={year} kind="benefit" slug={benefit.slug} /> : null}
          <BenefitForm
            action={saveBenefitAction}
            words={words}
            texts={textsOf(i18n, [
              'name',
              'descriptionLabel',
              'group',
              'capacity',
              'benefitCapacityHint',
              'order',
              'orderHint',
              'addOnPrice',
              'addOnPriceHint',
              'conflictsFold',
              'conflictsHint',
              'includedIn',
              'includedHint',
              'quantity',
              'translationsLabel',
              'translationsHint',
              'save',
            ])}
            groupHint={groups ? `${t('groupHint')} ${t('groupsKnown', { groups })}` : t('groupHint')}
            sign={catalogue.currency}
            others={toOthers(benefit, catalogue)}
            levels={catalogue.tiers.map(({ slug, name }) => ({ slug, name, howMany: t('howMany', { level: name }) }))}
            languages={OTHER_LANGUAGES.map((each) => ({
              lang: each.code,
              name: t('nameIn', { language: each.name }),
              description: t('descriptionIn', { language: each.name }),
            }))}
            label={title}
            hidden={hidden}
            answers={toAnswers(benefit, catalogue, language.numbers)}
          />
          {benefit ? <AskedList i18n={i18n} year={catalogue.year} benefit={benefit} /> : null}
          {benefit ? (
            <details className="border-t border-rule">
              <summary className="min-h-10 py-2 text-sm font-semibold">{t('removeFold')}</summary>
              <div className="grid gap-4 pb-5 pt-1">
                <p className="text-sm">{t('removeText', { year: catalogue.year })}</p>
                <ActionButton
                  action={removeBenefitAction}
                  words={words}
                  initial={EMPTY_FORM}
                  hidden={hidden}
                  submit={t('remove')}
                  scope="remove"
                  tone="alarm"
                  size="md"
                />
              </div>
            </details>
          ) : null}
        </div>
      </CatalogueItemPage>
    </Desk>
  );
}
