import { OPENAPI } from '#server/http/openapi';

/** One field of a JSON object: the name of its type, whether it is required, and notes. */
export type ApiField = Readonly<{ name: string; type: string; isRequired: boolean; text: string }>;

/** A named JSON object. */
export type ApiShape = Readonly<{ name: string; text: string; fields: readonly ApiField[] }>;

/** One operation: its parameters and body, and its responses by status. */
export type ApiOperation = Readonly<{
  id: string;
  method: string;
  path: string;
  summary: string;
  parameters: readonly Readonly<{ name: string; place: string; isRequired: boolean }>[];
  bodies: readonly string[];
  answers: readonly Readonly<{ status: string; text: string; shape: string | null }>[];
}>;

/** The content of the readable API reference, from the OpenAPI document. */
export type ApiReference = Readonly<{ operations: readonly ApiOperation[]; shapes: readonly ApiShape[] }>;

type Schema = Readonly<{
  $ref?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  items?: Schema;
  format?: string;
  default?: unknown;
  description?: string;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
}>;

type Media = Readonly<Record<string, Readonly<{ schema: Schema }>>>;
type Operation = Readonly<{
  summary: string;
  parameters?: readonly Readonly<{ name: string; in: string; required?: boolean }>[];
  requestBody?: Readonly<{ content: Media }>;
  responses: Readonly<Record<string, Readonly<{ description: string; content?: Media }>>>;
}>;

const nameOf = (schema: Schema): string | null => schema.$ref?.split('/').at(-1) ?? null;
const shapeOf = (media: Media | undefined): Schema | undefined => Object.values(media ?? {})[0]?.schema;

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeOf).join(' or ');
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'values'}`;
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`;
  const type = nameOf(schema) ?? [schema.type ?? 'any'].flat().join(' or ');
  return schema.format ? `${type} (${schema.format})` : type;
}

function toField(name: string, schema: Schema, isRequired: boolean): ApiField {
  const preset = schema.default === undefined ? '' : `Default: ${JSON.stringify(schema.default)}.`;
  return { name, type: typeOf(schema), isRequired, text: [schema.description, preset].filter(Boolean).join(' ') };
}

function toShape([name, schema]: [string, Schema]): ApiShape {
  const fields = Object.entries(schema.properties ?? {}).map(([field, each]) =>
    toField(field, each, schema.required?.includes(field) ?? false),
  );
  return { name, text: schema.description ?? '', fields };
}

function toOperation(path: string, method: string, operation: Operation): ApiOperation {
  const body = shapeOf(operation.requestBody?.content);
  return {
    id: `${method}-${path.split('/').at(-1)?.replaceAll(/\W/g, '') ?? ''}`,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    parameters: (operation.parameters ?? []).map((each) => ({
      name: each.name,
      place: each.in,
      isRequired: each.required ?? false,
    })),
    bodies: body ? (body.oneOf ?? [body]).map((each) => nameOf(each) ?? typeOf(each)) : [],
    answers: Object.entries(operation.responses).map(([status, { description, content }]) => {
      const shape = shapeOf(content);
      return { status, text: description, shape: shape ? (nameOf(shape.items ?? shape) ?? null) : null };
    }),
  };
}

/** The reference, computed once from the document. */
export const API_REFERENCE: ApiReference = {
  operations: Object.entries(OPENAPI.paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>).flatMap(
    ([path, methods]) => Object.entries(methods).map(([method, operation]) => toOperation(path, method, operation)),
  ),
  shapes: (Object.entries(OPENAPI.components.schemas) as [string, Schema][]).map(toShape),
};
