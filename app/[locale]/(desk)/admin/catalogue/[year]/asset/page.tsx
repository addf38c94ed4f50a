import type { Metadata } from 'next';
import { AssetForm } from '#components/catalogue-editor/asset-form';
import { Effects } from '#components/catalogue-editor/effects';
import { CatalogueItemPage } from '#components/catalogue-editor/item-page';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { FORM } from '#content/messages/form';
import { ASSET_KINDS, ASSET_LIMITS } from '#domain/benefit-asset';
import { getOr404 } from '#server/auth';
import { assetFingerprint } from '#server/catalogue/save-asset';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';
import { removeAssetAction, saveAssetAction } from '../actions';
import { openYear } from '../open-year';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_CATALOGUE_YEAR).assetsHeading };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/catalogue/[year]/asset'>) {
  const [{ lang, staff, year }, { benefit: of, asset: asked }] = await Promise.all([
    openYear(params, '/asset'),
    searchParams,
  ]);
  const i18n = translate(lang, DESK_CATALOGUE_YEAR);
  const { t } = i18n;
  const { catalogue } = year;
  const benefit = getOr404(catalogue.benefits.find(({ slug }) => slug === of));
  const asset = asked === undefined ? null : getOr404(benefit.assets.find(({ slug }) => slug === asked));
  const title = asset?.title ?? t('newAsset', { name: benefit.name });
  const words = readMessages(lang, FORM);
  const hidden = {
    ...toLocaleFields(lang),
    year: String(catalogue.year),
    benefit: benefit.slug,
    slug: asset?.slug ?? '',
  };
  return (
    <Desk staff={staff} current="/admin/catalogue">
      <CatalogueItemPage i18n={i18n} year={catalogue.year} title={title}>
        <div className="grid max-w-measure gap-8">
          <div className="grid gap-3">
            <Effects i18n={i18n} year={year} kind="benefit" slug={benefit.slug} />
            <p>{t('assetsText')}</p>
          </div>
          <AssetForm
            action={saveAssetAction}
            words={words}
            texts={{
              title: t('assetTitle'),
              titleHint: t('assetTitleHint'),
              help: t('assetHelp'),
              kind: t('assetKind'),
              kinds: ASSET_KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) })),
              choices: t('choices'),
              choicesHint: t('choicesHint', { most: ASSET_LIMITS.choices }),
              dueOn: t('dueOn'),
              dueOnHint: t('dueOnHint'),
              save: t('save'),
            }}
            label={title}
            hidden={hidden}
            answers={{
              seen: assetFingerprint(asset ?? undefined),
              title: asset?.title ?? '',
              help: asset?.help ?? '',
              kind: asset?.kind ?? 'text',
              choices: asset?.choices.join('\n') ?? '',
              dueOn: asset?.dueOn ?? '',
            }}
          />
          {asset ? (
            <details className="border-t border-rule">
              <summary className="min-h-10 py-2 text-sm font-semibold">{t('removeAssetFold')}</summary>
              <div className="grid gap-4 pb-5 pt-1">
                <p className="text-sm">{t('removeAssetText', { year: catalogue.year })}</p>
                <ActionButton
                  action={removeAssetAction}
                  words={words}
                  initial={EMPTY_FORM}
                  hidden={hidden}
                  submit={t('removeAsset')}
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
