import { expect, it } from 'vitest';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { ASSIGNED_LIST } from '#content/messages/assignment';
import { BANK } from '#content/messages/bank';
import { ADDRESS_CHANGE } from '#content/messages/address-change';
import { ADDRESS_EMAILS } from '#content/messages/address-emails';
import { BENEFITS } from '#content/messages/benefits';
import { CLASSES } from '#content/messages/classes';
import { DESK, RECORD } from '#content/messages/desk';
import { DESK_BULK } from '#content/messages/desk-bulk';
import { DESK_CAMPAIGNS } from '#content/messages/desk-campaigns';
import { DESK_CATALOGUE } from '#content/messages/desk-catalogue';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { DUPLICATES } from '#content/messages/duplicates';
import { MONEY } from '#content/messages/desk-money';
import { OVERVIEW } from '#content/messages/desk-overview';
import { DESK_EMAILS, EMAIL_LOOK } from '#content/messages/desk-emails';
import { EMAIL_TEMPLATES } from '#content/messages/email-templates';
import { DESK_PEOPLE } from '#content/messages/desk-people';
import { DESK_PERSON } from '#content/messages/desk-person';
import { DESK_SEARCH } from '#content/messages/desk-search';
import { FELLOWSHIPS } from '#content/messages/fellowships';
import { PLEDGE } from '#content/messages/pledge';
import { EMAIL } from '#content/messages/email';
import { FACTOR_EMAILS } from '#content/messages/factor-emails';
import { REFUSALS } from '#content/messages/refusals';
import { REPORTS } from '#content/messages/reports';
import { UNSETTLED } from '#content/messages/unsettled-money';

it.each([
  ['the page of a year', [BENEFITS, DESK_CATALOGUE, DESK_CATALOGUE_YEAR]],
  ['the forms', [REFUSALS, DESK_CATALOGUE, DESK_CATALOGUE_YEAR]],
  ['the forms of campaigns', [REFUSALS, DESK_CAMPAIGNS]],
  ['the texts of emails', [DESK_EMAILS, EMAIL_TEMPLATES, EMAIL_LOOK]],
  ['the refusals of texts of emails', [REFUSALS, EMAIL_TEMPLATES]],
  ['the first page of the desk', [DESK, OVERVIEW]],
  ['the search of the desk', [PLEDGE, DESK_SEARCH]],
  ['decisions about several pledges', [PLEDGE, ACT_REFUSALS, DESK_BULK]],
  ['the staff', [DESK, DESK_PEOPLE, ADDRESS_CHANGE]],
  ['a person', [PLEDGE, CLASSES, DESK_PERSON]],
  ['the forms of a person', [REFUSALS, DESK_PERSON]],
  ['the forms of fellowships', [FELLOWSHIPS, ACT_REFUSALS]],
  ['the emails of second factors', [EMAIL, FACTOR_EMAILS]],
  ['the emails of lost mailboxes', [EMAIL, ADDRESS_EMAILS]],
  ['the lists of money', [RECORD, MONEY]],
  ['money without a pledge', [UNSETTLED, BANK]],
  ['the list of pledges', [DESK, ASSIGNED_LIST]],
  ['likely duplicates', [PLEDGE, DUPLICATES]],
  ['the reports', [PLEDGE, REPORTS]],
])('the messages of %s have no key twice: the later one would replace the other', (_, used) => {
  const keys = used.flatMap(({ texts }) => Object.keys(texts));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
