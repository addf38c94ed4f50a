import { AssetForm } from '#components/asset/asset-form';
import { AssetUpload } from '#components/asset/asset-upload';
import { saidText, type Said } from '#components/asset/asset-said';
import type { FormWords } from '#components/form/form-messages';
import { UploadResult, type Uploaded } from '#components/form/upload-result';
import type { FormAction } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { StateBadge } from '#components/pledge/state-badge';
import type { AssetsKey } from '#content/messages/assets';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { AssetView } from '#server/asset/asset-queries';

type Shared = {
  i18n: I18n<AssetsKey>;
  /** The organisation's name in addresses. */
  slug: string;
};

type Props = Shared & {
  assets: readonly AssetView[];
  /** What the address says was just done. */
  said?: Said;
  /** The form that sends a text or an answer; left out for staff, who read only. */
  act?: Readonly<{ action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> }>;
  /** The style of the heading. */
  heading: string;
};

/** What the benefits of an organisation's sponsorships need of it: what is missing first, each with its form. Nothing if nothing is asked. */
export function AssetPart({ i18n, slug, assets, said = {}, act, heading }: Props) {
  const { t } = i18n;
  if (assets.length === 0) return null;
  const done = saidText(said, i18n);
  const missing = assets.filter(({ sent }) => sent === null);
  return (
    <section id="assets" className="scroll-mt-6">
      <h2 className={heading}>{t(act ? 'heading' : 'deskHeading')}</h2>
      <p className="mb-4 max-w-measure text-sm text-quiet">{t(act ? 'lead' : 'deskLead')}</p>
      {act ? <UploadResult result={done} words={act.words} /> : null}
      {missing.length === 0 && act ? <p className="mb-4">{t('allSent')}</p> : null}
      <ul className="border-t border-rule">
        {[...missing, ...assets.filter(({ sent }) => sent !== null)].map((asset) => (
          <li key={keyOf(asset)} className="border-b border-rule py-4">
            <Line i18n={i18n} slug={slug} asset={asset} asStaff={!act} />
            {act ? <Answer i18n={i18n} asset={asset} act={act} done={done} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const keyOf = ({ reference, benefit, asset }: AssetView) => `${reference}-${benefit}-${asset}`;

function Line({ i18n, slug, asset, asStaff }: Shared & { asset: AssetView; asStaff: boolean }) {
  const { t, language } = i18n;
  const { reference, benefit, benefitName, title, help, due, isLate, kind, sent } = asset;
  const day = due && formatDate(due, language.days);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="wrap-anywhere font-semibold">{title}</h3>
        <span className="text-sm">
          <StateBadge {...stateOf(asset, i18n)} />
        </span>
      </div>
      <p className="mt-0.5 text-sm text-quiet">
        {t('forBenefit', { name: benefitName, reference })}
        {sent && day && !isLate ? ` · ${t('due', { day })}` : null}
      </p>
      {help && !asStaff ? <p className="mt-2 max-w-measure whitespace-pre-line wrap-anywhere">{help}</p> : null}
      {sent ? (
        <div className="mt-3 border-s-4 border-rule ps-4">
          {sent.text === null ? null : <p className="max-w-measure whitespace-pre-line wrap-anywhere">{sent.text}</p>}
          {kind === 'image' ? (
            <a
              href={localizedPath(
                language,
                `/account/organisations/${slug}/assets/${reference}/${benefit}/${asset.asset}`,
              )}
              className="link inline-flex min-h-6 items-center"
            >
              {t('download')}
            </a>
          ) : null}
          <p className="mt-1 text-sm text-quiet">
            {sent.by
              ? t('sentBy', { day: formatDate(sent.on, language.days), name: sent.by })
              : t('sent', { day: formatDate(sent.on, language.days) })}
          </p>
        </div>
      ) : null}
    </>
  );
}

function stateOf({ sent, due, isLate }: AssetView, { t, language }: I18n<AssetsKey>) {
  if (sent) return { tone: 'good', label: t('sent', { day: formatDate(sent.on, language.days) }) } as const;
  if (due === null) return { tone: 'wait', label: t('dueAny') } as const;
  const day = formatDate(due, language.days);
  return isLate
    ? ({ tone: 'late', label: t('late', { day }) } as const)
    : ({ tone: 'ask', label: t('due', { day }) } as const);
}

type AnswerProps = { i18n: I18n<AssetsKey>; asset: AssetView; act: NonNullable<Props['act']>; done: Uploaded | null };

function Answer({ i18n, asset, act, done }: AnswerProps) {
  const { t } = i18n;
  const { reference, benefit, asset: slug, kind, title, choices, sent, edited } = asset;
  const hidden = { ...act.hidden, reference, benefit, asset: slug, edited };
  const scope = `asset-${keyOf(asset)}`;
  const label = t('sendOf', { title });
  return (
    <div className="mt-3">
      {kind === 'image' ? (
        <AssetUpload
          i18n={i18n}
          hidden={hidden}
          scope={scope}
          label={label}
          hasSent={sent !== null}
          problem={done?.fieldId === `${scope}-file` ? { text: done.text, label: act.words.error } : null}
        />
      ) : (
        <AssetForm
          {...act}
          hidden={hidden}
          scope={scope}
          label={label}
          fold={sent ? t('change') : undefined}
          submit={t('send')}
          question={t(kind === 'choice' ? 'answer' : 'text')}
          choices={choices}
          answer={sent?.text ?? ''}
        />
      )}
    </div>
  );
}
