import { hash } from 'node:crypto';
import type { PledgeInput } from '#domain/pledge-parsing';

const toHash = (text: string) => hash('sha256', text, 'base64url').slice(0, 22);

/** The answers by their field. A level's price is part of the answer that names the level, and the sum of all years follows from both. */
function toFields(input: PledgeInput): object {
  if (input.kind !== 'sponsorship') return input;
  const { tier, price, amount: _, ...rest } = input;
  return { ...rest, tier: { slug: tier, price } };
}

function hashAnswers(draftId: string, input: PledgeInput): [answer: string, hash: string][] {
  return Object.entries(toFields(input)).map(([answer, value]) => {
    const text = JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
    return [answer, toHash(`${draftId} ${answer} ${text}`)];
  });
}

/** What the check page shows, as one hash for each answer: `amount=…&programme=…`. Its form sends this back. */
export function toChecked(draftId: string, input: PledgeInput): string {
  return new URLSearchParams(hashAnswers(draftId, input)).toString();
}

/** The answers that are no longer what the check page showed: all of them if the page sent no hashes. */
export function findChanged(draftId: string, input: PledgeInput, checked: string): string[] {
  const shown = new URLSearchParams(checked);
  return hashAnswers(draftId, input).flatMap(([answer, hash]) => (shown.get(answer) === hash ? [] : [answer]));
}
