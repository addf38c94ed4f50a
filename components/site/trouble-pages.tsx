import { ActionLink } from '#components/site/action-link';
import { WayOutPage } from '#components/site/way-out-page';

type NotFoundWords = Readonly<Record<'title' | 'lead' | 'campaign' | 'pledges' | 'home', string>>;

const NOT_FOUND: NotFoundWords = {
  title: 'There is no such page',
  lead: 'The address may be mistyped, or what it showed is not yours to see. Nothing is broken.',
  campaign: 'To the campaign',
  pledges: 'Your pledges',
  home: '/',
};

/** 404. */
export function NotFoundPage({ words = NOT_FOUND }: { words?: NotFoundWords }) {
  return (
    <WayOutPage title={words.title} lead={words.lead}>
      <ActionLink href={words.home}>{words.campaign}</ActionLink>
      <ActionLink href="/account" tone="line" prefetch={false}>
        {words.pledges}
      </ActionLink>
    </WayOutPage>
  );
}

/** 403. */
export function ForbiddenPage() {
  return (
    <WayOutPage
      title="This is not open to you"
      lead="You are signed in, but this page needs a role you do not have. An admin of the foundation can give it to you."
    >
      <ActionLink href="/account" prefetch={false}>
        Your pledges
      </ActionLink>
      <ActionLink href="/" tone="line">
        To the campaign
      </ActionLink>
    </WayOutPage>
  );
}

const UNAVAILABLE = {
  title: 'This cannot be shown just now',
  lead: 'Something on our side does not answer. Nothing that was confirmed to you is lost. What you typed has not been sent: go back, and it is still in the form. Please try again in a minute.',
  campaign: 'To the campaign',
  home: '/',
};

type UnavailableProps = { retry?: React.ReactNode; words?: typeof UNAVAILABLE };

/** 503, and whatever else went wrong with us. `retry` is the way back in where the page knows one: a button, a link. */
export function UnavailablePage({ retry, words = UNAVAILABLE }: UnavailableProps) {
  return (
    <WayOutPage title={words.title} lead={words.lead}>
      {retry ?? <ActionLink href={words.home}>{words.campaign}</ActionLink>}
    </WayOutPage>
  );
}
