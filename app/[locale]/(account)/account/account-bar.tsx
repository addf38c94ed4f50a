import { AccountNav } from '#components/identity/account-nav';
import type { Lang } from '#content/languages';
import { ACCOUNT } from '#content/messages/account';
import { FORM } from '#content/messages/form';
import { hasDeskLink, type Person } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { signOut } from '../actions';

type Props = { lang: Lang; person: Person; current: string };

/** The bar above every page of a person's account. `current` is the page's address, in English. */
export function AccountBar({ lang, person, current }: Props) {
  return (
    <div className="wrap">
      <AccountNav
        i18n={translate(lang, ACCOUNT)}
        who={person.name ?? person.email}
        current={current}
        desk={hasDeskLink(person)}
        signOut={signOut}
        hidden={toLocaleFields(lang)}
        words={readMessages(lang, FORM)}
      />
    </div>
  );
}
