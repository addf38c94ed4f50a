import type { Uploaded } from '#components/form/upload-result';
import type { I18n } from '#components/page/i18n';
import { LOGOS, type LogosKey } from '#content/messages/logos';
import { LOGO_LIMITS } from '#domain/logo';

/** What the address of a page says. */
export type Said = Readonly<Record<string, string | string[] | undefined>>;

const DONE: Readonly<Record<string, LogosKey>> = { saved: 'logoSaved', sent: 'logoSent', removed: 'logoRemoved' };

/** The fields that a refusal is about; the others are about the form as a whole. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'no-theme': 'logo-theme',
  'no-alt': 'logo-alt',
  'alt-too-long': 'logo-alt',
};
const OF_THE_WHOLE = new Set(['unavailable', 'lost', 'too-often', 'busy', 'conflict', 'not-found', 'gone']);

const isKey = (key: string): key is LogosKey => Object.hasOwn(LOGOS.texts, key);

/** Text from the address, if it is of this kind. */
export function textOf(said: Said, name: string, kind: RegExp): string {
  const value = said[name];
  return typeof value === 'string' && kind.test(value) ? value : '';
}

/** What was just done with a logo, or why it was not; null if the address says nothing known. */
export function saidText(said: Said, { t, language }: I18n<LogosKey>): Uploaded | null {
  const kind = textOf(said, 'logo', /^[a-z-]{1,30}$/);
  const done = Object.hasOwn(DONE, kind) ? DONE[kind] : undefined;
  if (done) return { text: t(done), isProblem: false, fieldId: null };
  const key = `logo-${kind}`;
  if (!isKey(key)) return null;
  const contrast = Number(textOf(said, 'contrast', /^\d{1,2}\.\d$/));
  const { longSide: long, shortSide: short, alt: most } = LOGO_LIMITS;
  const values = {
    contrast: new Intl.NumberFormat(language.numbers, { minimumFractionDigits: 1 }).format(contrast),
    size: textOf(said, 'size', /^\d{1,6}x\d{1,6}$/).replace('x', ' × '),
    megabytes: LOGO_LIMITS.bytes / 1_000_000,
    millions: LOGO_LIMITS.pixels / 1_000_000,
    least: LOGO_LIMITS.contrast,
    long,
    short,
    most,
  };
  const fieldId = OF_THE_WHOLE.has(kind) ? null : (FIELD_OF[kind] ?? 'logo-file');
  return { text: t(key, values), isProblem: true, fieldId };
}
