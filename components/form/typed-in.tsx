/** The typed values by field name, without React's fields and without files. */
export function typedIn(data: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of data) {
    if (typeof value !== 'string' || name.startsWith('$')) continue;
    // Several check boxes of one name are one answer, as `joinValues` makes it.
    fields[name] = name in fields ? `${fields[name]} ${value}` : value;
  }
  return fields;
}
