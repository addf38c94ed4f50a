import { ISSUER } from '#content/issuer';
import type { Lang } from '#content/languages';
import { DOCUMENTS } from '#content/messages/documents';
import { issuerText, type Issuer } from '#domain/issuer';
import type { Document } from '#server/document/document';
import { translate } from '#server/i18n/translate';

type Stated = Readonly<Pick<Issuer, 'legalName' | 'registration' | 'deductibility'> & { address: readonly string[] }>;

/** What documents say of their issuer in a language: of today's, or of the one that was kept with a receipt. */
export function toIssuerPart(lang: Lang, issuer: Stated = ISSUER): Document['issuer'] {
  const { t } = translate(lang, DOCUMENTS);
  return {
    name: issuer.legalName,
    lines: issuer.address,
    registration: { term: t('contact'), text: issuerText(issuer.registration, lang) },
  };
}

/** The closing notes of a document about money that arrived: whether it can be deducted from taxes, and thanks. */
export function toMoneyNotes(lang: Lang, issuer: Stated = ISSUER): Document['notes'] {
  const { t } = translate(lang, DOCUMENTS);
  return [
    { title: t('tax'), text: issuerText(issuer.deductibility, lang) },
    { title: null, text: t('thanks') },
  ];
}
