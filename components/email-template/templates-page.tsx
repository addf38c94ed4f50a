import { emailKindText } from '#components/desk/email-labels';
import type { I18n, Language } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskEmailsKey } from '#content/messages/desk-emails';
import type { EmailTemplatesKey } from '#content/messages/email-templates';
import { localizedPath } from '#domain/localized-path';
import type { TemplateLine, TemplateList } from '#server/email-template/email-template-queries';

type TemplatesI18n = I18n<EmailTemplatesKey | DeskEmailsKey>;

type Props = {
  i18n: TemplatesI18n;
  list: TemplateList;
  /** The site's languages by their codes. */
  languages: Readonly<Record<string, Language>>;
};

/** `/admin/emails/templates`: the kinds of email whose texts can be changed, who gets each, and what of it was changed. */
export function TemplatesPage({ i18n, list: { lines, unknown }, languages }: Props) {
  const { t, language } = i18n;
  return (
    <>
      <p className="mb-2 text-sm">
        <TextLink href={localizedPath(language, '/admin/emails')} prefetch={false} className="link-quiet">
          {t('backToEmails')}
        </TextLink>
      </p>
      <h1 className="mb-2 text-2xl">{t('templatesTitle')}</h1>
      <p className="mb-6 max-w-measure text-sm text-quiet">{t('templatesLead')}</p>
      {unknown > 0 ? (
        <p className="mb-6 max-w-measure border-s-4 border-sun ps-4 text-sm">{t('unknownKinds', { count: unknown })}</p>
      ) : null}
      <div className="sheet-frame">
        <table className="sheet sheet-stack desk-sheet">
          <thead>
            <tr>
              <th scope="col">{t('email')}</th>
              <th scope="col">{t('purpose')}</th>
              <th scope="col">{t('changed')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.kind}>
                <th scope="row">
                  <TextLink
                    href={localizedPath(language, `/admin/emails/templates/${line.kind}`)}
                    prefetch={false}
                    className="link inline-flex min-h-6 items-center wrap-anywhere"
                  >
                    {emailKindText(line, i18n)}
                  </TextLink>
                </th>
                <td className="max-w-measure">{t(`for-${line.kind}`)}</td>
                <td>
                  <Changes line={line} languages={languages} i18n={i18n} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Changes({ line, languages, i18n: { t } }: { line: TemplateLine } & Omit<Props, 'list'>) {
  if (line.languages.length === 0) return <span className="text-quiet">{t('notChanged')}</span>;
  return line.languages.map(({ lang, changed, unusable }) => {
    const name = languages[lang]?.name ?? lang;
    return (
      <div key={lang}>
        {changed > 0 ? <p>{t('changedIn', { language: name, count: changed })}</p> : null}
        {unusable > 0 ? (
          <p className="font-semibold text-alarm">{t('unusableIn', { language: name, count: unusable })}</p>
        ) : null}
      </div>
    );
  });
}
