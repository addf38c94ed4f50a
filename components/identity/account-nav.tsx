import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { AccountKey } from '#content/messages/account';
import { localizedPath } from '#domain/localized-path';

type Props = {
  i18n: I18n<AccountKey>;
  who: string;
  /** The address of the current page, in English. */
  current: string;
  /** Whether the person has a staff role. */
  desk?: boolean;
  signOut: FormAction;
  /** The hidden field of the sign-out form: the language. */
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
};

/** The signed-in person, links to the account pages, and the sign-out button. */
export function AccountNav({ i18n: { t, language }, who, current, desk, signOut, hidden, words }: Props) {
  const places = [
    { href: '/account', text: t('pledges') },
    { href: '/account/profile', text: t('profile') },
    { href: '/account/privacy', text: t('privacy') },
    ...(desk ? [{ href: '/admin', text: t('desk') }] : []),
  ];
  return (
    <div className="no-print flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-rule py-3">
      <nav aria-label={t('nav')}>
        <ul className="flex flex-wrap gap-x-6">
          {places.map((place) => (
            <li key={place.href}>
              <TextLink
                href={localizedPath(language, place.href)}
                current={place.href === current}
                className="inline-flex min-h-10 items-center font-medium underline decoration-transparent decoration-2 hover:decoration-current aria-[current]:decoration-sun-deep"
              >
                {place.text}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 break-all text-sm text-quiet">{who}</span>
        <ActionButton
          words={words}
          action={signOut}
          initial={EMPTY_FORM}
          hidden={hidden}
          submit={t('signOut')}
          tone="line"
          size="sm"
        />
      </div>
    </div>
  );
}
