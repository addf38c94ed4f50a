import type { FormWords } from '#components/form/form-messages';
import type { FormAction } from '#components/form/form-state';
import { textsOf, type I18n } from '#components/page/i18n';
import { ForgetForm } from '#components/person/forget-form';
import type { DeskForgetKey } from '#content/messages/desk-forget';
import { formatDate } from '#domain/civil-date';
import type { ForgettingView } from '#server/privacy/forgetting-queries';

type Props = {
  i18n: I18n<DeskForgetKey>;
  email: string;
  view: ForgettingView;
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

/** Why a person cannot be forgotten yet; null if nothing keeps them. */
function whyNot({ i18n: { t, language }, view }: Props): string | null {
  if (view.isLastAdmin) return t('firstAdmin');
  const organisations = new Intl.ListFormat(language.code).format(view.organisations);
  return view.organisations.length > 0 ? t('firstContact', { organisations }) : null;
}

/** What happens, in sentences. */
function toEffects({ i18n: { t, language }, view }: Props): string[] {
  const { ended, withdrawn, keptUntil, pseudonym } = view;
  return [
    t('goes'),
    ...(ended > 0 ? [t('endsOpen', { count: ended })] : []),
    ...(withdrawn > 0 ? [t('endsReview', { count: withdrawn })] : []),
    ...(ended + withdrawn === 0 ? [t('endsNothing')] : []),
    t('staysFigures', { name: pseudonym }),
    ...(keptUntil ? [t('staysReceipts', { day: formatDate(keptUntil, language.days) })] : []),
  ];
}

/** An admin forgets the person, who has asked for it in writing: what happens, or why it is not possible yet, and the form. Folded. */
export function ForgetPart(props: Props) {
  const { i18n, email, action, words, hidden } = props;
  const { t } = i18n;
  const reason = whyNot(props);
  if (reason)
    return (
      <details className="border-t border-rule">
        <summary className="min-h-10 py-2 text-sm font-semibold">{t('forgetFold')}</summary>
        <div className="max-w-measure pb-5 pt-1 text-sm">
          <p className="font-semibold">{t('notYet')}</p>
          <p className="wrap-anywhere">{reason}</p>
        </div>
      </details>
    );
  const texts = textsOf(i18n, ['forgetFold', 'how', 'howHint', 'confirm', 'submit']);
  return (
    <ForgetForm
      action={action}
      words={words}
      hidden={hidden}
      texts={{ ...texts, confirmHint: t('confirmHint', { email }) }}
    >
      <p className="max-w-measure text-sm text-quiet">{t('lead')}</p>
      <ul className="grid max-w-measure list-disc gap-1 ps-5 text-sm wrap-anywhere">
        {toEffects(props).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </ForgetForm>
  );
}
