import { defineMessages } from '#content/messages/define-messages';

/** The list of campaigns, and the page of one. */
export const CAMPAIGNS = defineMessages('campaigns', {
  title: 'Campaigns',
  description: 'Every campaign, running and past, each with its figures.',
  lead: 'Every campaign keeps its address and its figures. Each is counted on its own, in its own currency.',
  unread: 'We can’t show the campaigns right now. Please look again in a minute.',
  running: 'Running until {date}',
  upcoming: 'Opens on {date}',
  past: 'Closed on {date}',
  allFigures: 'All figures, and what each counts',
  allFiguresOf: 'All figures of {name}, and what each counts',
  pageDescription: 'The figures of {name}: promised, received, expected and overdue, each with its definition.',
  days: 'From {from} to {until}.',
  give: 'Give to this campaign',
  giveTitle: 'A gift to {name}',
  giveDescription: 'Choose an amount and what it is for. You check everything before it counts.',
  allCampaigns: 'All campaigns',
  giftTo: 'Your gift goes to the campaign {name}.',
});
