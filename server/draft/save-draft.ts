import { findClosed } from '#domain/campaign';
import type { FieldError } from '#domain/field-error';
import { joinValues, toFormAnswers, type FormAnswers, type FormFields } from '#domain/form-answers';
import { refuseClosed } from '#domain/pledge';
import { parsePledgeForm, type PledgeInput } from '#domain/pledge-parsing';
import { LANGUAGES, type Lang } from '#content/languages';
import type { PledgeKind } from '#domain/pledge-kind';
import { findActor, type Person } from '#server/auth';
import { findSoldOutAddOns } from '#server/catalogue/catalogue-queries';
import { today } from '#server/clock';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { browserToken, keepBrowserToken, readHolder } from '#server/draft/draft-browser';
import {
  createDraft,
  SHORT_DRAFT_HOURS,
  DRAFT_HOURS,
  updateDraft,
  type AnswersInLang,
  type DraftHolder,
} from '#server/draft/draft-store';
import { campaignIn, findOffer } from '#server/pledge/offer-queries';
import { readClient } from '#server/http/client-address';
import { toField, toFields, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { hashToken } from '#server/hash-token';

/** The form was valid and is stored under a draft's id; or the errors, with every answer as entered. */
export type SaveDraftResult =
  | Readonly<{ kind: 'kept'; draft: string }>
  | Readonly<{ kind: 'refused'; answers: FormAnswers; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'too-many'; answers: FormAnswers; seconds: number }>
  | Readonly<{ kind: 'lost'; answers: FormAnswers }>;

/**
 * Validates a posted pledge form and stores its answers for the check page, whether the person is signed in or not. `lost`: the database is not
 * reachable.
 */
export async function saveDraft(kind: PledgeKind, data: unknown): Promise<SaveDraftResult> {
  // An action is a public endpoint. What is no form at all is not taken for a form with nothing but defaults.
  if (!(data instanceof FormData))
    return { kind: 'refused', answers: {}, errors: [{ field: 'body', code: 'wrong-type' }] };
  const fields = joinValues(toFields(data), 'addOns');
  const answers = toFormAnswers(fields);
  const checked = await orUnavailable(() => check(kind, fields, answers, toFormLocale(data), toField(data, 'draft')));
  return checked === 'lost' ? { kind: 'lost', answers } : checked;
}

async function check(
  kind: PledgeKind,
  fields: FormFields,
  answers: FormAnswers,
  lang: Lang,
  changed: string,
): Promise<SaveDraftResult> {
  const [person, found] = await Promise.all([findActor(), findOffer(kind, campaignIn(answers))]);
  if ('refused' in found) return { kind: 'refused', answers, errors: [found.refused] };
  const { campaign, offer } = found;
  // Checked first: nobody should correct answers to a form that is closed anyway.
  const closed = findClosed(campaign.terms, today());
  if (closed) return { kind: 'refused', answers, errors: [refuseClosed(closed)] };
  const parsed = parsePledgeForm(kind, fields, offer, LANGUAGES[lang].numbers);
  if (!parsed.ok) return { kind: 'refused', answers, errors: parsed.errors };
  const soldOut = await findSoldOut(parsed.input);
  if (soldOut) return { kind: 'refused', answers, errors: [soldOut] };
  const seconds = await takeFromDrafts(person);
  if (seconds !== null) return { kind: 'too-many', answers, seconds };
  const token = person ? null : await browserToken();
  const holder = token === null ? await readHolder(person) : { userId: null, browser: hashToken(token) };
  // The same draft and therefore the same key: a check page open in another tab cannot make a second pledge.
  const isChanged = await updateDraft(changed, kind, { answers, lang }, holder);
  const draft = isChanged ? changed : await addDraft(kind, { answers, lang }, holder);
  if (token !== null) await keepBrowserToken(token);
  return { kind: 'kept', draft };
}

/** The refusal of an add-on without a free place: the check page cannot untick it. A level without one is said there, with its waiting list. */
async function findSoldOut(input: PledgeInput): Promise<FieldError | null> {
  if (input.kind !== 'sponsorship' || input.addOns.length === 0) return null;
  const soldOut = await findSoldOutAddOns(
    input.addOns.map(({ slug }) => slug),
    input.years,
  );
  const addOn = input.addOns.find(({ slug }) => soldOut.includes(slug));
  return addOn ? { field: 'addOns', code: 'add-on-sold-out', limit: addOn.name } : null;
}

/** Takes one from the limit of a person's drafts, or of a visitor's. */
async function takeFromDrafts(person: Person | null): Promise<number | null> {
  if (person) return takeFromLimit('draft-person', person.id);
  const { address } = await readClient();
  return address === null ? null : takeFromLimit('draft-client', address);
}

/** Visitors together never close the form for others: past their limit each draft is only stored for a shorter time. */
async function addDraft(kind: PledgeKind, form: AnswersInLang, holder: DraftHolder): Promise<string> {
  const isCrowded = holder.userId === null && (await takeFromLimit('draft-all', 'all')) !== null;
  return createDraft(kind, form, holder, isCrowded ? SHORT_DRAFT_HOURS : DRAFT_HOURS);
}
