import { readEmailAddress } from '#domain/email-address';
import type { FieldError } from '#domain/field-error';
import type { FormAnswers } from '#domain/form-answers';
import { formParser, type FieldParser } from '#domain/field-parser';
import { TEXT_LIMITS } from '#domain/plain-text';
import { parseWebAddress } from '#domain/web-address';

/** How many other pages an organisation can link to. The same number is in the check `organisation_details_lengths`. */
export const MOST_LINKS = 5;

/** What an organisation says about itself in public. */
export type OrganisationDetails = Readonly<{ description: string; website: string; socialLinks: readonly string[] }>;

/** Who an organisation's invoices are for, and the email address that they go to. */
export type OrganisationBilling = Readonly<{
  legalName: string;
  billingAddress: string;
  taxNumber: string;
  billingEmail: string;
}>;

/** What was read of a form, or every error of its fields. */
export type Read<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; errors: readonly FieldError[] }>;

const toResult = <T>({ errors }: FieldParser, value: T): Read<T> =>
  errors.length > 0 ? { ok: false, errors } : { ok: true, value };

/** Reads `description`, `website` and `socialLinks`, which has one address on each line. */
export function readDetails(answers: FormAnswers): Read<OrganisationDetails> {
  const parser = formParser(answers, ['description', 'website', 'socialLinks']);
  const description = parser.text('description', { most: TEXT_LIMITS.description, lines: true });
  const typed = parser.text('website', { most: TEXT_LIMITS.website, needed: true });
  const website = typed && (parseWebAddress(typed) ?? parser.refuse('website', 'not-a-web-address'));
  const listed = parser.text('socialLinks', { most: TEXT_LIMITS.website * MOST_LINKS, lines: true });
  const lines = (listed ?? '').split('\n').map((line) => line.trim());
  const links = [...new Set(lines.filter((line) => line !== '').map(parseWebAddress))];
  const socialLinks = links.filter((link) => link !== null);
  if (socialLinks.length < links.length) parser.refuse('socialLinks', 'not-a-web-address');
  else if (links.length > MOST_LINKS) parser.refuse('socialLinks', 'too-many-links', MOST_LINKS);
  return toResult(parser, { description: description ?? '', website: website ?? '', socialLinks });
}

/** Reads `legalName`, `billingAddress`, `taxNumber` and `billingEmail`. */
export function readBilling(answers: FormAnswers): Read<OrganisationBilling> {
  const parser = formParser(answers, ['legalName', 'billingAddress', 'taxNumber', 'billingEmail']);
  const legalName = parser.text('legalName', { most: TEXT_LIMITS.name, needed: true });
  const billingAddress = parser.text('billingAddress', { most: TEXT_LIMITS.postalAddress, lines: true });
  const taxNumber = parser.text('taxNumber', { most: TEXT_LIMITS.taxNumber });
  const typed = parser.text('billingEmail', { most: TEXT_LIMITS.email, needed: true });
  const billingEmail = typed && (readEmailAddress(typed) ?? parser.refuse('billingEmail', 'not-an-email'));
  return toResult(parser, {
    legalName: legalName ?? '',
    billingAddress: billingAddress ?? '',
    taxNumber: taxNumber ?? '',
    billingEmail: billingEmail ?? '',
  });
}
