import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { ActionLink } from '#components/page/action-link';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';

type Props = { words: FormWords; action: FormAction; hidden?: Readonly<Record<string, string>> };

/** `/sign-in/confirm`: opening the link does nothing yet, so that a mail program that looks ahead uses nothing up. */
export function ConfirmPage({ words, action, hidden }: Props) {
  return (
    <PageBody>
      <PageHeading title="Almost there" lead="Press the button to sign in on this device." />
      <ActionButton
        words={words}
        action={action}
        initial={EMPTY_FORM}
        hidden={hidden}
        submit="Sign in"
        waiting="Signing in…"
      />
      <p className="mt-8 max-w-measure text-sm text-quiet">
        You did not ask for this? Close the page: without the button nothing happens, and the link runs out by itself.
      </p>
    </PageBody>
  );
}

export type LinkTrouble = 'expired' | 'used' | 'mangled';

const TROUBLE: Readonly<Record<LinkTrouble, { title: string; lead: string }>> = {
  expired: { title: 'This link has run out', lead: 'Links live for a few minutes only. A fresh one takes a moment.' },
  used: { title: 'This link has been used', lead: 'Each link opens the door once. Ask for another to sign in again.' },
  mangled: {
    title: 'This link is not whole',
    lead: 'Mail programs sometimes cut long links in two. Copy all of it, or ask for another.',
  },
};

/** A link that does not open the door, and the way on. */
export function LinkTroublePage({ trouble }: { trouble: LinkTrouble }) {
  return (
    <PageBody>
      <PageHeading title={TROUBLE[trouble].title} lead={TROUBLE[trouble].lead} />
      <ActionLink href="/sign-in">Ask for another link</ActionLink>
    </PageBody>
  );
}
