import { stringifyExactJson } from '#server/http/exact-json';

/** What a reader of JSON makes of a value: its whole numbers are numbers. */
export type AsRead<T> = T extends bigint
  ? number
  : T extends readonly (infer Each)[]
    ? AsRead<Each>[]
    : T extends object
      ? { [Key in keyof T]: AsRead<T[Key]> }
      : T;

/** A value written as our API writes it, and read again as most programs would. */
export function asRead<T>(value: T): AsRead<T> {
  return JSON.parse(stringifyExactJson(value)) as AsRead<T>;
}
