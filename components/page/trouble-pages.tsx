import { ActionLink } from '#components/page/action-link';
import { WayOutPage } from '#components/page/way-out-page';

type TroubleWords = Readonly<Record<'title' | 'lead' | 'campaign' | 'home', string>>;

/** 404. */
export function NotFoundPage({ words }: { words: TroubleWords & Readonly<{ pledges: string }> }) {
  return (
    <WayOutPage title={words.title} lead={words.lead}>
      <ActionLink href={words.home}>{words.campaign}</ActionLink>
      <ActionLink href="/account" tone="line" prefetch={false}>
        {words.pledges}
      </ActionLink>
    </WayOutPage>
  );
}

/** 403, of the desk alone: in English. */
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

type UnavailableProps = { retry?: React.ReactNode; words: TroubleWords };

/** 503, and whatever else went wrong with us. `retry` is the way back in where the page knows one: a button, a link. */
export function UnavailablePage({ retry, words }: UnavailableProps) {
  return (
    <WayOutPage title={words.title} lead={words.lead}>
      {retry ?? <ActionLink href={words.home}>{words.campaign}</ActionLink>}
    </WayOutPage>
  );
}
