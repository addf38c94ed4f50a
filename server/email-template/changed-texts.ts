import { isLang, type Lang } from '#content/languages';
import { findChangedRows, type ChangedRow } from '#server/email-template/email-template-store';
import { TEMPLATES, toTemplateKind } from '#server/email-template/templates';
import { findTextFault } from '#server/email-template/text-fault';
import type { Texts } from '#server/i18n/translate';
import { ttlCache } from '#server/ttl-cache';

/** So long after a change, an email can still have the text from before it. */
const CACHE_MS = 5_000;

/** Whether a text that staff have changed can be used: its email still has it, and it has the placeholders of this version. */
export function isUsable({ kind, lang, key, text }: ChangedRow): boolean {
  const known = toTemplateKind(kind);
  const found = known && TEMPLATES[known].texts.find((each) => each.key === key);
  return Boolean(found && isLang(lang) && findTextFault(text, found, lang) === null);
}

/** The usable texts by kind and language. All in one query, at most every few seconds, so that no email costs one. */
const readAll = ttlCache(CACHE_MS, async (): Promise<ReadonlyMap<string, Texts>> => {
  const all = new Map<string, Record<string, string>>();
  for (const row of await findChangedRows()) {
    if (!isUsable(row)) continue;
    const name = `${row.kind} ${row.lang}`;
    all.set(name, { ...all.get(name), [row.key]: row.text });
  }
  return all;
});

/** What staff have changed of the texts of a kind of email, by the keys of its messages. A text that no longer fits this version is left out, so the shipped one is used. */
export async function findChangedTexts(kind: string, lang: Lang): Promise<Texts> {
  return (await readAll()).get(`${kind} ${lang}`) ?? {};
}
