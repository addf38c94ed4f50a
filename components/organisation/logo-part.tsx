import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { UploadResult } from '#components/form/upload-result';
import { LogoForm } from '#components/organisation/logo-form';
import { LogoPreview } from '#components/organisation/logo-preview';
import { saidText, type Said } from '#components/organisation/logo-words';
import type { I18n } from '#components/page/i18n';
import type { LogosKey } from '#content/messages/logos';
import { LOGO_LIMITS } from '#domain/logo';
import type { LogoDraft, OwnLogos } from '#server/organisation/own-logos';

type Props = {
  i18n: I18n<LogosKey>;
  logos: OwnLogos;
  /** The organisation's public name. */
  name: string;
  /** What the address says was just done. */
  said: Said;
  acts: Readonly<Record<'sendLogo' | 'removeLogo', FormAction>>;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

/** The logos of an organisation for its contacts: what is shown, what is to come, and the form that uploads one. */
export function LogoPart({ i18n, logos, name, said, acts, words, hidden }: Props) {
  const { t } = i18n;
  const { themes, level, edited } = logos;
  const done = saidText(said, i18n);
  const isEmpty = themes.every(({ shown, draft }) => shown === null && draft === null);
  const other = (theme: string) => themes.find((each) => each.theme !== theme);
  return (
    <section id="logos" className="mt-14">
      <h2 className="mb-2 text-2xl">{t('logos')}</h2>
      <p className="mb-4 max-w-measure text-quiet">{t('logosText')}</p>
      <UploadResult result={done} words={words} />
      {isEmpty ? <p className="mb-4 text-quiet">{t('logoNone')}</p> : null}
      <ul className="grid gap-8">
        {themes.map(({ theme, shown, draft }) => {
          const second = other(theme);
          const beside = second?.shown ?? second?.draft ?? null;
          return shown || draft ? (
            <li key={theme} className="border-t border-rule pt-4">
              <h3 className="font-semibold">{t(`logoTheme-${theme}`)}</h3>
              {draft ? (
                <div className="mt-3">
                  <p className="mb-3 max-w-measure border-s-4 border-sun ps-4 text-sm">
                    {t(`logoState-${draft.state}`, { reason: draft.reason ?? '' })}
                  </p>
                  <LogoPreview
                    light={theme === 'light' ? draft : (beside ?? draft)}
                    dark={theme === 'dark' ? draft : (beside ?? draft)}
                    level={level.width}
                  />
                  <p className="mt-2 max-w-measure text-sm text-quiet">
                    {t('logoSize', { level: level.name })} {t('logoContrast', draft.contrast)}
                    {!beside && isLowOnOther(draft) ? ` ${t('logoContrastLow', { least: LOGO_LIMITS.contrast })}` : ''}
                  </p>
                  {draft.state === 'draft' ? (
                    <div className="mt-4">
                      <p className="mb-3 max-w-measure text-sm">{t('logoConsent')}</p>
                      <ActionButton
                        words={words}
                        action={acts.sendLogo}
                        initial={EMPTY_FORM}
                        hidden={{ ...hidden, logo: draft.name }}
                        submit={t('logoSend')}
                        scope={`send-${theme}`}
                        size="md"
                      />
                    </div>
                  ) : null}
                </div>
              ) : null}
              {shown ? (
                <div className="mt-5">
                  <p className="mb-3 text-sm font-semibold">{t('logoShown')}</p>
                  <LogoPreview
                    light={theme === 'light' ? shown : (second?.shown ?? shown)}
                    dark={theme === 'dark' ? shown : (second?.shown ?? shown)}
                    level={level.width}
                  />
                </div>
              ) : null}
              <div className="mt-3 flex flex-wrap gap-3">
                {[draft, shown].map((each) =>
                  each ? (
                    <ActionButton
                      key={each.name}
                      words={words}
                      action={acts.removeLogo}
                      initial={EMPTY_FORM}
                      hidden={{ ...hidden, logo: each.name }}
                      submit={t(each === shown ? 'logoRemoveShown' : 'logoRemove')}
                      scope={`remove-${each.name}`}
                      tone="line"
                      size="sm"
                    />
                  ) : null,
                )}
              </div>
            </li>
          ) : null;
        })}
      </ul>
      <LogoForm
        i18n={i18n}
        name={name}
        edited={edited}
        said={said}
        done={done}
        words={words}
        hidden={hidden}
        isOpen={isEmpty || done?.isProblem === true}
      />
    </section>
  );
}

/** Whether a logo is hard to see on the background that it is not for. */
function isLowOnOther({ theme, contrast }: LogoDraft): boolean {
  return contrast[theme === 'light' ? 'dark' : 'light'] < LOGO_LIMITS.contrast;
}
