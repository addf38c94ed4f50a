import type { CampaignTerms } from '#domain/campaign';
import type { Dedication } from '#domain/dedication';

/** What a demonstration says of itself in one language: in the footer, and where money, sponsors or the foundation are spoken of. */
export type DemoNotice = Readonly<{ title: string; text: string; money: string; sponsors: string }>;

/** Someone of a demonstration. Everyone in it is invented. */
export type DemoPerson = Readonly<{ email: string; name: string }>;

/** A pledge of a demonstration: the body of `POST /api/v1/pledges`, made so many days ago, and what happened to it since. */
export type DemoPledge = {
  key: string;
  by: string;
  daysAgo: number;
  body: Readonly<Record<string, unknown>>;
  /** In whose honour or memory a one-time gift is. The API takes no dedication, so it is beside the body. */
  dedication?: Dedication;
  /** What reviewers did, or the supporter, who withdraws; in order; `reason` where the move needs one. */
  moves?: readonly { move: 'approve' | 'decline' | 'ask' | 'withdraw'; by: string; reason?: string }[];
  /** Money that arrived, in major units, so many days ago. */
  payments?: readonly { amount: string; daysAgo: number }[];
  /** The supporter ended the rest so many days ago, after the payments. */
  endedDaysAgo?: number;
  /** The hours that a contributing member logged, after all that, for the month so many days ago; with who certified them. */
  hours?: readonly { daysAgo: number; hours: string; note: string; certifiedBy?: string }[];
  /** Who passed its name for the public, on the day after; without it the name waits, unless a reviewer approved the pledge or the name was passed before. */
  nameShownBy?: string;
  /** What a reviewer made of its message and its dedication, after all that; without it they wait to be read. */
  judgement?: { act: 'show' | 'hide'; by: string };
};

/** How an invented organisation's mark is drawn: its figure, its hue in degrees, and how many times as wide as high it is. */
export type DemoLogo = {
  organisation: string;
  figure: 'arcs' | 'bars' | 'herons' | 'moon' | 'petals' | 'rings' | 'steps' | 'waves' | 'weave';
  hue: number;
  wide: number;
};

/** What an invented organisation says about itself in public. */
export type DemoSponsorText = Readonly<{ organisation: string; description: string; socialLinks?: readonly string[] }>;

/** The invented data of a demonstration. Text is by the code of its language. */
export type Demonstration<Lang extends string = string> = Readonly<{
  notice: Readonly<Record<Lang, DemoNotice>>;
  /** The first member of staff marks the database as the demonstration's. */
  staff: readonly (DemoPerson & Readonly<{ roles: readonly ('reviewer' | 'treasurer' | 'editor' | 'admin')[] }>)[];
  supporters: readonly DemoPerson[];
  /** Days are counted back from today, or from the last day of a campaign that has closed. */
  pledges: readonly DemoPledge[];
  /** Names, messages and dedications of which two years of small pledges are made. */
  crowd: Readonly<Record<'first' | 'last' | 'other' | 'messages', readonly string[]>> &
    Readonly<{ dedications: readonly Dedication[] }>;
  logos: readonly DemoLogo[];
  sponsorTexts: readonly DemoSponsorText[];
  /** Campaigns beside those of content, in a year of four digits. */
  campaigns: (year: number) => readonly Omit<CampaignTerms, 'timeZone'>[];
}>;
