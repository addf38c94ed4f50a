import { DocumentPage } from '#components/document/document-page';
import { AccountNav } from '#components/identity/account-nav';
import type { Lang } from '#content/languages';
import { ACCOUNT } from '#content/messages/account';
import { DOCUMENTS } from '#content/messages/documents';
import { FORM } from '#content/messages/form';
import { hasRight, type Person } from '#server/auth';
import type { Document } from '#server/document/document';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { signOut } from '../actions';

type Props = {
  person: Person;
  lang: Lang;
  document: Document;
  pdf: string;
  back: Readonly<{ href: string; text: string }>;
  hint?: string | null;
};

/** A page of the account that shows one document. */
export function DocumentFrame({ person, lang, document, ...props }: Props) {
  return (
    <>
      <div className="wrap">
        <AccountNav
          i18n={translate(lang, ACCOUNT)}
          who={person.name ?? person.email}
          current={document.path}
          desk={hasRight(person.roles, 'read-desk')}
          signOut={signOut}
          hidden={toLocaleFields(lang)}
          words={readMessages(lang, FORM)}
        />
      </div>
      <DocumentPage i18n={translate(lang, DOCUMENTS)} document={document} {...props} />
    </>
  );
}
