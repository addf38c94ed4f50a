import { stringifyExactJson } from '#server/http/exact-json';

/** The type that a reader of JSON gets for a value: its integers are numbers. */
export type AsRead<T> = T extends bigint
  ? number
  : T extends readonly (infer Each)[]
    ? AsRead<Each>[]
    : T extends object
      ? { [Key in keyof T]: AsRead<T[Key]> }
      : T;

/** Writes a value like our API, and parses it like most programs would. */
export function asRead<T>(value: T): AsRead<T> {
  return JSON.parse(stringifyExactJson(value)) as AsRead<T>;
}
