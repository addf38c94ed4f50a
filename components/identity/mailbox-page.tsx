import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { MailboxKey } from '#content/messages/sign-in';
import type { DemoEmailView } from '#server/email/demo-mailbox-queries';

type Props = { emails: readonly DemoEmailView[]; i18n: I18n<MailboxKey> };

/** `/demo/mailbox`: outgoing emails of a demonstration, newest first. */
export function MailboxPage({ emails, i18n: { t, language } }: Props) {
  const kilobytes = new Intl.NumberFormat(language.numbers, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  });
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
      {emails.length === 0 ? (
        <p className="border-t-[1.5px] border-ink pt-5">{t('none')}</p>
      ) : (
        <ol className="border-t-[1.5px] border-ink">
          {emails.map((email, index) => (
            <li key={email.id} className="border-b border-rule">
              <details open={index === 0}>
                <summary className="min-h-11 py-4">
                  <span className="font-semibold">{email.subject}</span>
                  <span className="block break-all text-sm text-quiet">
                    {t.rich('to', {
                      recipient: email.to,
                      when: () => <AsOf key="when" instant={email.at} days={language.days} />,
                    })}
                  </span>
                </summary>
                <div className="pb-6">
                  {email.links.length > 0 ? (
                    <ul className="mb-4 grid gap-1">
                      {email.links.map((link) => (
                        <li key={link}>
                          <a href={link} className="link break-all">
                            {link}
                          </a>
                        </li>
                      ))}
                    </ul>
                  ) : null}
                  {email.attachments.length > 0 ? (
                    <section aria-labelledby={`attached-${email.id}`} className="mb-4">
                      <h2 id={`attached-${email.id}`} className="text-base font-semibold">
                        {t('attachments')}
                      </h2>
                      <ul>
                        {email.attachments.map(({ name, size }) => (
                          <li key={name}>
                            <a
                              href={`/demo/mailbox/${email.id}/${encodeURIComponent(name)}`}
                              className="link inline-flex min-h-6 items-center wrap-anywhere"
                            >
                              {t('attachment', { name, size: kilobytes.format(size / 1_000) })}
                            </a>
                          </li>
                        ))}
                      </ul>
                    </section>
                  ) : null}
                  <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
                    <section aria-labelledby={`designed-${email.id}`}>
                      <h2 id={`designed-${email.id}`} className="mb-2 text-base font-semibold">
                        {t('designed')}
                      </h2>
                      <iframe
                        src={`/demo/mailbox/${email.id}`}
                        title={email.subject}
                        loading="lazy"
                        sandbox="allow-popups allow-popups-to-escape-sandbox"
                        className="h-[44rem] w-full rounded-md border border-rule"
                      />
                    </section>
                    <section aria-labelledby={`plain-${email.id}`}>
                      <h2 id={`plain-${email.id}`} className="mb-2 text-base font-semibold">
                        {t('plain')}
                      </h2>
                      <pre className="whitespace-pre-wrap wrap-anywhere rounded-md bg-sunk p-4 text-sm">
                        {email.text}
                      </pre>
                    </section>
                  </div>
                </div>
              </details>
            </li>
          ))}
        </ol>
      )}
    </PageBody>
  );
}
