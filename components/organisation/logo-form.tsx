import { FieldFault } from '#components/form/field-notes';
import { FileField } from '#components/form/file-field';
import type { FormWords } from '#components/form/form-messages';
import { describedBy } from '#components/form/form-state';
import type { Uploaded } from '#components/form/upload-result';
import { actionStyle } from '#components/page/action-style';
import { textOf, type Said } from '#components/organisation/logo-words';
import type { I18n } from '#components/page/i18n';
import type { LogosKey } from '#content/messages/logos';
import { LOGO_LIMITS, LOGO_THEMES } from '#domain/logo';

type Props = {
  i18n: I18n<LogosKey>;
  /** The organisation's public name. */
  name: string;
  /** The last event that the form knows. */
  edited: string;
  said: Said;
  /** What became of the last upload. */
  done: Uploaded | null;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  isOpen: boolean;
};

/** Uploads a logo: a plain form to a route handler, the same with and without JavaScript. After a refusal it has what was typed; a file has to be chosen again. */
export function LogoForm({ i18n: { t }, name, edited, said, done, words, hidden, isOpen }: Props) {
  const problemOf = (id: string) => (done?.fieldId === id ? { text: done.text, label: words.error } : null);
  const theme = textOf(said, 'theme', /^(light|dark)$/) || 'light';
  const { alt = '' } = said;
  return (
    <details open={isOpen} className="mt-6 border-t border-rule">
      <summary className="min-h-10 py-2 font-semibold">{t('logoUploadFold')}</summary>
      <form
        action="/api/logos"
        method="post"
        encType="multipart/form-data"
        className="grid max-w-measure gap-5 pb-5 pt-2"
      >
        {Object.entries({ ...hidden, edited }).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <FileField
          id="logo-file"
          label={t('logoFile')}
          hint={t('logoFileHint', {
            megabytes: LOGO_LIMITS.bytes / 1_000_000,
            long: LOGO_LIMITS.longSide,
            short: LOGO_LIMITS.shortSide,
          })}
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          problem={problemOf('logo-file')}
        />
        <fieldset aria-describedby={problemOf('logo-theme') ? 'logo-theme-error' : undefined}>
          <legend className="font-semibold">{t('logoTheme')}</legend>
          <FieldFault id="logo-theme" text={problemOf('logo-theme')?.text} label={words.error} />
          <div className="mt-2 grid gap-2">
            {LOGO_THEMES.map((each) => (
              <label key={each} className="flex min-h-6 gap-3">
                <input
                  id={each === theme ? 'logo-theme' : undefined}
                  type="radio"
                  name="theme"
                  value={each}
                  defaultChecked={each === theme}
                  className="mt-1 size-5 shrink-0 accent-ink"
                />
                <span>
                  {t(`logoTheme-${each}`)}
                  <span className="block text-sm text-quiet">{t(`logoThemeHint-${each}`)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div>
          <label htmlFor="logo-alt" className="font-semibold">
            {t('logoAlt')}
          </label>
          <p id="logo-alt-hint" className="mt-1 text-sm text-quiet">
            {t('logoAltHint', { name })}
          </p>
          <FieldFault id="logo-alt" text={problemOf('logo-alt')?.text} label={words.error} />
          <input
            id="logo-alt"
            name="alt"
            required
            maxLength={LOGO_LIMITS.alt}
            defaultValue={(typeof alt === 'string' && alt.slice(0, LOGO_LIMITS.alt)) || t('logoAltText', { name })}
            aria-describedby={describedBy('logo-alt', true, problemOf('logo-alt')?.text)}
            aria-invalid={problemOf('logo-alt') ? true : undefined}
            className="control mt-2"
          />
        </div>
        <button type="submit" className={actionStyle({ tone: 'line', size: 'md' })}>
          {t('logoUpload')}
        </button>
      </form>
    </details>
  );
}
