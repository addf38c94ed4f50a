import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';

type Props = { email: string; name: string | null };

const HELD = [
  ['Your e-mail address', 'To sign you in and to send letters about your own pledges. Never shown.'],
  ['Your pledges', 'What you promised, its parts, and what arrived. Kept, because the public sums are made of them.'],
  ['The name you gave with a pledge', 'Shown only as you chose there; an anonymous pledge keeps no name to show.'],
  ['The history of each pledge', 'Who did what and when, so that every decision can be explained.'],
  [
    'Your sign-in',
    'One cookie and one line on the server; signing out removes both. A second cookie tells that this device has signed in here before.',
  ],
  ['Forms you have not sent', 'What you typed into a pledge form, for a day, so that signing in loses nothing.'],
] as const;

/** `/account/privacy`: what is held and what for. */
export function PrivacyPage({ email, name }: Props) {
  return (
    <PageBody>
      <PageHeading title="What we hold about you" lead="All of it, and what each thing is for." />
      <p className="mb-8 break-words">
        You are known here as <strong className="font-semibold">{name ?? email}</strong>
        {name ? ` (${email})` : ''}.
      </p>
      <dl className="max-w-3xl border-t-[1.5px] border-ink">
        {HELD.map(([what, why]) => (
          <div key={what} className="grid gap-x-8 gap-y-1 border-b border-rule py-4 sm:grid-cols-[15rem_1fr]">
            <dt className="font-semibold">{what}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-8 max-w-measure text-quiet">
        Nothing is passed on to advertisers or trackers, and no script of another company runs on these pages.
      </p>
    </PageBody>
  );
}
