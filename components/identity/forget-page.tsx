import { EmailAddressForm } from '#components/identity/profile-forms';
import type { FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { ForgetKey } from '#content/messages/forget';
import { formatDate } from '#domain/civil-date';
import type { ForgettingView } from '#server/privacy/forgetting-queries';

type Props = {
  i18n: I18n<ForgetKey>;
  email: string;
  /** The address that answers questions. */
  contact: string;
  view: ForgettingView;
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

const GOES = ['goesName', 'goesTexts', 'goesSignIn', 'goesEmails', 'goesMethod', 'goesContact'] as const;

function Part({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{title}</h2>
      <ul className="mt-3 grid list-disc gap-2 ps-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

/** Why a person cannot be forgotten yet; null if nothing keeps them. */
function whyNot({ i18n: { t, language }, view, contact }: Props): string | null {
  if (view.isLastAdmin) return t('firstAdmin');
  const list = new Intl.ListFormat(language.code).format(view.organisations);
  return view.organisations.length > 0 ? t('firstContact', { organisations: list, email: contact }) : null;
}

/** `/account/privacy/forget`: what goes, what stays until when, what ends, and the form that does it. */
export function ForgetPage(props: Props) {
  const { i18n, email, view, action, words, hidden } = props;
  const { t, language } = i18n;
  const { ended, withdrawn, keptUntil, pseudonym } = view;
  const ends = [
    ...(ended > 0 ? [t('endsOpen', { count: ended })] : []),
    ...(withdrawn > 0 ? [t('endsReview', { count: withdrawn })] : []),
  ];
  const stays = [
    t('staysFigures'),
    keptUntil ? t('staysReceipts', { day: formatDate(keptUntil, language.days) }) : t('staysNoReceipts'),
    t('staysStaff', { name: pseudonym }),
  ];
  const reason = whyNot(props);
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="grid gap-10">
        <Part title={t('goes')} items={GOES.map((key) => t(key))} />
        <Part title={t('stays')} items={stays} />
        <Part title={t('ends')} items={ends.length > 0 ? ends : [t('endsNothing')]} />
        {reason ? (
          <p className="max-w-measure border-s-4 border-alarm bg-alarm-pale px-4 py-3 font-semibold wrap-anywhere">
            {reason}
          </p>
        ) : (
          <div className="max-w-xl border-t-[1.5px] border-ink pt-6">
            <EmailAddressForm
              scope="forget"
              tone="alarm"
              autoComplete="off"
              words={words}
              action={action}
              hidden={hidden}
              texts={{ label: t('confirm'), hint: t('confirmHint', { email }), submit: t('submit') }}
            />
          </div>
        )}
      </div>
    </PageBody>
  );
}
