import { FocusedStatus } from '#components/desk/focused-status';
import { emailKindText } from '#components/desk/email-labels';
import { ListTabs } from '#components/desk/list-tabs';
import { partText, TEXTS_FORM_KEYS } from '#components/email-template/text-labels';
import { TextsForm } from '#components/email-template/texts-form';
import { textsOf, type I18n, type Language } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { Act } from '#components/review/supporter-forms';
import type { DeskEmailsKey, EmailLookKey } from '#content/messages/desk-emails';
import type { EmailTemplatesKey } from '#content/messages/email-templates';
import { templateFields } from '#domain/email-template';
import { localizedPath } from '#domain/localized-path';
import type { TemplateField, TemplateView } from '#server/email-template/email-template-queries';

type TemplateI18n = I18n<EmailTemplatesKey | DeskEmailsKey | EmailLookKey>;

type Props = {
  i18n: TemplateI18n;
  template: TemplateView;
  /** The site's languages, and the one of the email. */
  languages: readonly Language[];
  emailLanguage: Language;
  act: Act;
  isSaved: boolean;
};

const PLURAL_EXAMPLE = '{count, plural, one {# day} other {# days}}';

/** The answers that the form begins with: each text with what the page shows of it. */
function toAnswers(fields: readonly TemplateField[]): Readonly<Record<string, string>> {
  const answers = fields.flatMap(({ key, text, version }) => {
    const names = templateFields(key);
    return [
      [names.text, text],
      [names.was, text],
      [names.version, String(version)],
    ];
  });
  return Object.fromEntries(answers) as Record<string, string>;
}

/** `/admin/emails/templates/[kind]`: the texts of a kind of email in one language. */
export function TemplatePage({ i18n, template, languages, emailLanguage, act, isSaved }: Props) {
  const { t, language } = i18n;
  const { kind, fields, leftOver } = template;
  const page = localizedPath(language, `/admin/emails/templates/${kind}`);
  const title = emailKindText({ kind }, i18n);
  const forms = new Intl.PluralRules(emailLanguage.numbers).resolvedOptions().pluralCategories.join(', ');
  const isCounted = fields.some(({ placeholders }) => placeholders.some((each) => each.isCounted));
  return (
    <>
      <p className="mb-2 text-sm">
        <TextLink href={localizedPath(language, '/admin/emails/templates')} prefetch={false} className="link-quiet">
          {t('allTexts')}
        </TextLink>
      </p>
      <h1 className="mb-2 text-2xl">{title}</h1>
      <p className="mb-5 max-w-measure text-sm text-quiet">{t(`for-${kind}`)}</p>
      {isSaved ? (
        <FocusedStatus id="saved" autoFocus>
          {t('textsSaved')}
        </FocusedStatus>
      ) : null}
      {languages.length > 1 ? (
        <ListTabs
          label={t('languages')}
          tabs={languages.map(({ code, name }) => ({
            href: `${page}?lang=${code}`,
            text: name,
            isCurrent: code === emailLanguage.code,
          }))}
        />
      ) : null}
      <p className="mb-6 max-w-measure text-sm text-quiet">
        {t('mayHaveText')}{' '}
        {isCounted
          ? t.rich('plurals', {
              forms,
              code: () => (
                <code key="code" translate="no">
                  {PLURAL_EXAMPLE}
                </code>
              ),
            })
          : null}
      </p>
      <TextsForm
        // After each change it begins anew, with what is stored then.
        key={JSON.stringify([emailLanguage.code, fields.map(({ version }) => version)])}
        act={act}
        initial={{ answers: toAnswers(fields), errors: [] }}
        label={t('formTitle', { kind: title, language: emailLanguage.name })}
        texts={textsOf(i18n, [...TEXTS_FORM_KEYS, 'subject', 'plain'])}
        lang={emailLanguage.code}
        fields={fields.map((field) => {
          const label = partText(field, i18n);
          return {
            ...field,
            label,
            restoreLabel: t('restoreNamed', { part: label }),
            rows: field.part === 'text' ? 4 : 2,
            placeholders: field.placeholders.map((each) => ({
              ...each,
              example: t('example', { text: each.example }),
            })),
          };
        })}
      />
      {leftOver.length > 0 ? (
        <section className="mt-10 max-w-3xl border-t border-rule pt-4">
          <h2 className="text-lg">{t('leftOver')}</h2>
          <p className="mb-3 text-sm text-quiet">{t('leftOverText')}</p>
          <ul className="grid gap-2 text-sm">
            {leftOver.map((text) => (
              <li key={text} lang={emailLanguage.code} className="whitespace-pre-line wrap-anywhere">
                {text}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
