import type { I18n } from '#components/page/i18n';
import { ASSETS, type AssetsKey } from '#content/messages/assets';
import { ASSET_LIMITS } from '#domain/benefit-asset';
import { LOGO_LIMITS } from '#domain/logo';

/** What the address of a page says. */
export type Said = Readonly<Record<string, string | string[] | undefined>>;

const isKey = (key: string): key is AssetsKey => Object.hasOwn(ASSETS.texts, key);

/** What was just sent, or why it was not; null if the address says nothing known. */
export function saidText(
  { asset }: Said,
  { t }: I18n<AssetsKey>,
): Readonly<{ text: string; isProblem: boolean }> | null {
  const key = `asset-${typeof asset === 'string' ? asset : ''}`;
  if (!isKey(key)) return null;
  const values = { megabytes: ASSET_LIMITS.bytes / 1_000_000, millions: LOGO_LIMITS.pixels / 1_000_000 };
  return { text: t(key, values), isProblem: key !== 'asset-given' };
}
