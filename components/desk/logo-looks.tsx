import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import { LogoPreview } from '#components/organisation/logo-preview';
import type { I18n } from '#components/page/i18n';
import type { LogosKey } from '#content/messages/logos';
import { formatDate } from '#domain/civil-date';
import type { WaitingLogo } from '#server/organisation/own-logos';

type Props = {
  i18n: I18n<LogosKey>;
  logos: readonly WaitingLogo[];
  /** How many wait, also those that are not listed yet. */
  count: number;
  actions: Readonly<{ show: FormAction; refuse: FormAction }>;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
};

/** The width of a logo at the level that most sponsors have, in CSS pixels. */
export const USUAL_LEVEL = 350;

const DECIDED: Readonly<Record<string, LogosKey>> = {
  shown: 'lookShown',
  refused: 'lookRefused',
  conflict: 'lookConflict',
};

/** What an address says was decided about a logo (`logo`); null for anything else. */
export function toDecidedLogo(logo: unknown): LogosKey | null {
  return typeof logo === 'string' && Object.hasOwn(DECIDED, logo) ? (DECIDED[logo] ?? null) : null;
}

/** The logos that contacts have sent, oldest first, each on the light and on the dark page, with the decision about it. */
export function LogoLooks({ i18n, logos, count, actions, hidden, words }: Props) {
  const { t, language } = i18n;
  if (logos.length === 0) return null;
  return (
    <section id="logos" className="mb-10">
      <h2 className="text-xl">{t('lookTitle')}</h2>
      <p className="mb-4 mt-1 text-sm text-quiet">{t('lookLogos', { count })}</p>
      <ul className="border-t-[1.5px] border-ink">
        {logos.map((logo) => (
          <li
            key={logo.name}
            className="grid grid-cols-1 gap-6 border-b border-rule py-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <div className="text-sm">
              <p className="text-base font-semibold wrap-anywhere">
                <bdi>{logo.organisation}</bdi>
              </p>
              <p>{t('lookTheme', { theme: logo.theme })}</p>
              <p className="wrap-anywhere">{t('lookAlt', { alt: logo.alt })}</p>
              <p className="text-quiet wrap-anywhere">
                {t('lookBy', { email: logo.sentBy, day: formatDate(logo.changedOn, language.days) })}
              </p>
              <p className="mt-1 text-quiet">{t('logoContrast', logo.contrast)}</p>
            </div>
            <div className="grid gap-4">
              <LogoPreview light={logo} dark={logo} level={USUAL_LEVEL} />
              {logo.isOwn ? (
                <p className="max-w-measure border-s-4 border-sun ps-4 text-sm">{t('lookOwn')}</p>
              ) : (
                <div className="grid max-w-measure justify-items-start gap-3">
                  <ActionButton
                    words={words}
                    action={actions.show}
                    initial={EMPTY_FORM}
                    hidden={{ ...hidden, logo: logo.name }}
                    submit={t('lookShow')}
                    scope={`show-${logo.name}`}
                    tone="ink"
                    size="sm"
                  />
                  <div className="w-full">
                    <ReasonForm
                      words={words}
                      action={actions.refuse}
                      hidden={{ ...hidden, logo: logo.name }}
                      scope={`refuse-${logo.name}`}
                      fold={t('lookRefuse')}
                      label={t('lookReason')}
                      submit={t('lookRefuse')}
                    />
                  </div>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
