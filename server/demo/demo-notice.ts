import { DEMO } from '#content/demo';
import type { Lang } from '#content/languages';
import type { DemoNotice } from '#domain/demonstration';
import { isDemonstration } from '#server/env';

/** What the site says of itself as a demonstration, in a language. Null if `DEMO` is not set, or if the content has no demonstration. */
export function findDemoNotice(lang: Lang): DemoNotice | null {
  return DEMO !== null && isDemonstration() ? DEMO.notice[lang] : null;
}
