import type { APIRequestContext, APIResponse } from 'playwright/test';

/** A form as served, before any JavaScript: its fields with their values (for radios: the checked one). */
export type ServedForm = Readonly<{
  html: string;
  fields: readonly (readonly [name: string, value: string])[];
  /** The values that each group of radios offers. */
  choices: Readonly<Record<string, readonly string[]>>;
}>;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

/** The text of served HTML as a reader sees it. */
export function decode(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`, 'i').exec(tag);
  return found ? decode(found[1] ?? '') : undefined;
}

function readField(tag: string): readonly [string, string][] {
  const name = attribute(tag, 'name');
  const type = attribute(tag, 'type') ?? 'text';
  if (name === undefined || type === 'submit') return [];
  if ((type === 'radio' || type === 'checkbox') && attribute(tag, 'checked') === undefined) return [];
  return [[name, attribute(tag, 'value') ?? '']];
}

/** The forms of a served page, in their order. */
export function readForms(html: string): ServedForm[] {
  return [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => {
    const tags = [...form.matchAll(/<input\s[^>]*>/g)].map(([tag]) => tag);
    const radios = tags.filter((tag) => attribute(tag, 'type') === 'radio');
    const choices = Object.groupBy(radios, (tag) => attribute(tag, 'name') ?? '');
    const texts = [...form.matchAll(/(<textarea\s[^>]*>)([\s\S]*?)<\/textarea>/g)].map(
      ([, tag = '', text = '']) =>
        [attribute(tag, 'name') ?? '', decode(text).replaceAll('\r\n', '\n').replace(/^\n/, '')] as const,
    );
    return {
      html: form,
      fields: [...tags.flatMap(readField), ...texts],
      choices: Object.fromEntries(
        Object.entries(choices).map(([name, each]) => [name, each?.map((tag) => attribute(tag, 'value') ?? '') ?? []]),
      ),
    };
  });
}

/** The one form of a page that contains this text, such as its button's text. */
export async function fetchForm(request: APIRequestContext, path: string, holds: string): Promise<ServedForm> {
  const answer = await request.get(path);
  const form = readForms(await answer.text()).find(({ html }) => html.includes(holds));
  if (!form) throw new Error(`${path} (${answer.status()}) has no form with "${holds}"`);
  return form;
}

export type Posting = Readonly<{
  /** Fields to send twice, or that the form does not have. */
  extra?: readonly (readonly [string, string])[];
  headers?: Record<string, string>;
}>;

/** Posts a served form to its page with other answers; hidden fields stay unchanged. It does not follow redirects. */
export async function postForm(
  request: APIRequestContext,
  path: string,
  form: ServedForm,
  answers: Readonly<Record<string, string>>,
  { extra = [], headers = {} }: Posting = {},
): Promise<APIResponse> {
  const unchanged = form.fields.filter(([name]) => !(name in answers));
  const all = [...unchanged, ...Object.entries(answers), ...extra];
  const shared = { maxRedirects: 0, headers: { Origin: process.env.E2E_BASE_URL ?? '', ...headers } };
  const multipart = new FormData();
  for (const [name, value] of all) multipart.append(name, value);
  return request.post(path, { ...shared, multipart });
}
