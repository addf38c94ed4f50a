import type { NextPayment } from '#domain/how-to-pay';
import type { EmailRow } from '#server/email/email-store';

type Found = NonNullable<EmailRow['event']>;

/** What the text of an email says of an event and its pledge. */
export type WordedEvent = Readonly<
  Omit<Found, 'pledge' | 'nextPayment'> & {
    nextPayment: NextPayment | null;
    pledge: Pick<
      Found['pledge'],
      | 'reference'
      | 'kind'
      | 'review'
      | 'amount'
      | 'currency'
      | 'hoursPerMonth'
      | 'repeat'
      | 'parts'
      | 'everyMonths'
      | 'membershipClass'
      | 'termYears'
      | 'campaign'
    > &
      Readonly<{
        programme: Readonly<{ slug: string; name: string }> | null;
        tier: Readonly<{ name: string }> | null;
        organisation: Readonly<{ publicName: string }> | null;
        instalments: readonly Readonly<Pick<Found['pledge']['instalments'][number], 'plan' | 'due' | 'amount'>>[];
      }>;
  }
>;
