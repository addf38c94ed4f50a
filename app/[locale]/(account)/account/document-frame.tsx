import { DocumentPage } from '#components/document/document-page';
import type { Lang } from '#content/languages';
import { DOCUMENTS } from '#content/messages/documents';
import { type Person } from '#server/auth';
import type { Document } from '#server/document/document';
import { translate } from '#server/i18n/translate';
import { AccountBar } from './account-bar';

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
      <AccountBar lang={lang} person={person} current={document.path} />
      <DocumentPage i18n={translate(lang, DOCUMENTS)} document={document} {...props} />
    </>
  );
}
