import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';

/** `/sign-in/check-mail`. `mailboxHref` only in a demonstration, where letters can be read on the site itself. */
export function CheckMailPage({ minutes, mailboxHref }: { minutes: number; mailboxHref?: string }) {
  return (
    <PageBody>
      <PageHeading
        title="Look in your mail"
        lead={`If the address can receive letters, a link is on its way. It works once, within ${minutes} minutes.`}
      />
      <div className="prose">
        {mailboxHref ? (
          <p className="border-s-4 border-sun ps-4">
            This is a demonstration: the letter does not leave this machine.{' '}
            <TextLink href={mailboxHref} prefetch={false}>
              Read it in the demo mailbox
            </TextLink>
            .
          </p>
        ) : null}
        <p>
          Nothing after a minute or two? Look among unwanted mail, and check the spelling: we answer the same whether or
          not we know an address. Then <TextLink href="/sign-in">ask for another link</TextLink>.
        </p>
        <p>What you had typed into a form is kept for you meanwhile.</p>
      </div>
    </PageBody>
  );
}
