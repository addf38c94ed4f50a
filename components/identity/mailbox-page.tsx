import { AsOf } from '#components/page/as-of';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';

/** An email that would have left, had there been a mail server. `links` are the addresses in it, for pressing. */
export type EmailView = {
  id: string;
  at: string;
  to: string;
  subject: string;
  text: string;
  links: readonly string[];
};

/** `/demo/mailbox`: outgoing emails of a demonstration, newest first. */
export function MailboxPage({ emails, days }: { emails: readonly EmailView[]; days: string }) {
  return (
    <PageBody>
      <PageHeading
        title="Demo mailbox"
        lead="Letters the site would have sent. They never leave this machine, and this page exists only in a demonstration."
      />
      {emails.length === 0 ? (
        <p className="border-t-[1.5px] border-ink pt-5">
          No letter yet. Sign in or make a pledge, then reload this page.
        </p>
      ) : (
        <ol className="border-t-[1.5px] border-ink">
          {emails.map((email, index) => (
            <li key={email.id} className="border-b border-rule">
              <details open={index === 0}>
                <summary className="min-h-11 py-4">
                  <span className="font-semibold">{email.subject}</span>
                  <span className="block break-all text-sm text-quiet">
                    to {email.to}, <AsOf instant={email.at} days={days} />
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
                  <pre className="whitespace-pre-wrap break-words bg-sunk p-4 text-sm">{email.text}</pre>
                </div>
              </details>
            </li>
          ))}
        </ol>
      )}
    </PageBody>
  );
}
