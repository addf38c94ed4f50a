import type { Lang } from '#content/languages';
import type { Demonstration } from '#domain/demonstration';

/** This foundation has no demonstration. */
export const DEMO: Demonstration<Lang> | null = null;
