import type { Uploaded } from '#components/form/upload-result';
import type { I18n } from '#components/page/i18n';
import { ASSETS, type AssetsKey } from '#content/messages/assets';
import { ASSET_LIMITS } from '#domain/benefit-asset';
import { LOGO_LIMITS } from '#domain/logo';

/** What the address of a page says. */
export type Said = Readonly<Record<string, string | string[] | undefined>>;

const OF_THE_WHOLE = new Set(['unavailable', 'lost', 'too-often', 'busy', 'conflict', 'not-found', 'signed-out']);

const isKey = (key: string): key is AssetsKey => Object.hasOwn(ASSETS.texts, key);

/** What was just sent, or why it was not; null if the address says nothing known. */
export function saidText({ asset, of }: Said, { t }: I18n<AssetsKey>): Uploaded | null {
  const kind = typeof asset === 'string' ? asset : '';
  const key = `asset-${kind}`;
  if (!isKey(key)) return null;
  const values = { megabytes: ASSET_LIMITS.bytes / 1_000_000, millions: LOGO_LIMITS.pixels / 1_000_000 };
  const isProblem = kind !== 'given';
  const isOfField = isProblem && !OF_THE_WHOLE.has(kind) && typeof of === 'string';
  return { text: t(key, values), isProblem, fieldId: isOfField ? `asset-${of}-file` : null };
}
