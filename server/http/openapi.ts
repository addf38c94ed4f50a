import { z } from 'zod';
import { API_SCHEMAS, type ApiSchemaName } from '#server/http/api-schemas';

const ref = (name: ApiSchemaName) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, description: string) => ({ description, content: { 'application/json': { schema } } });
/** Removes zod's safe-integer limits from a response's schema, because its integers are written exactly at any size. */
function withoutSafeLimits(schema: { minimum?: unknown; maximum?: unknown }): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

/** Requests as a client may send them (defaults left out); responses as the server sends them. */
function toJsonSchemas() {
  const entries = Object.entries(API_SCHEMAS).map(([name, schema]) => {
    const isRequest = name.endsWith('Pledge') && name !== 'MadePledge' && name !== 'OwnPledge';
    const { $schema: _, ...json } = z.toJSONSchema(
      schema,
      isRequest ? { io: 'input' } : { io: 'output', override: ({ jsonSchema }) => withoutSafeLimits(jsonSchema) },
    );
    return [name, json] as const;
  });
  return Object.fromEntries(entries);
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

const tag = { ETag: { description: 'Weak: the same content, not the same bytes.', schema: { type: 'string' } } };
const ifNoneMatch = { name: 'If-None-Match', in: 'header', schema: { type: 'string' } };
const SLUG = 'The slug of a campaign; the current one where left out.';
/** The error responses of every public operation. */
const READ = {
  304: { description: 'Not modified: one of the tags in If-None-Match.', headers: tag },
  503: problem('The database cannot be reached; see Retry-After.'),
};
const UNAVAILABLE = problem('The database cannot be reached; see Retry-After. Send the same key again.');

/** The OpenAPI 3.1 document of the JSON API, with the schemas of `API_SCHEMAS`. */
export const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Pledgebook',
    version: '1',
    description: 'Open figures, sponsors, and your own pledges while you are signed in.',
  },
  paths: {
    '/api/v1/figures': {
      get: {
        summary: 'The open figures',
        parameters: [ifNoneMatch, { name: 'campaign', in: 'query', description: SLUG, schema: { type: 'string' } }],
        responses: {
          200: { ...json(ref('Figures'), 'All as of one moment: asOf.'), headers: tag },
          404: problem('No campaign has that slug.'),
          ...READ,
        },
      },
    },
    '/api/v1/sponsors': {
      get: {
        summary: 'Sponsors who agreed to be named: those of today, or of a year',
        parameters: [
          ifNoneMatch,
          {
            name: 'place',
            in: 'query',
            description: 'Where they agreed to be named: on the site, also in the annual report, or also at events.',
            schema: { enum: ['site', 'annual-report', 'events'], default: 'site' },
          },
          { name: 'year', in: 'query', description: 'A calendar year.', schema: { type: 'string' } },
        ],
        responses: {
          200: { ...json({ type: 'array', items: ref('Sponsor') }, 'Highest level first.'), headers: tag },
          400: problem('A place or a year that is none.'),
          ...READ,
        },
      },
    },
    '/api/v1/pledges': {
      get: {
        summary: 'Your own pledges, newest first',
        parameters: [{ name: 'cursor', in: 'query', schema: { type: 'string' } }],
        responses: {
          200: json(ref('OwnPledges'), 'One page of them.'),
          400: problem('A cursor that no page gave as `next`.'),
          401: problem('Not signed in.'),
          503: UNAVAILABLE,
        },
      },
      post: {
        summary: 'Make a pledge',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { oneOf: [ref('OneTimePledge'), ref('MembershipPledge'), ref('SponsorshipPledge')] },
            },
          },
        },
        responses: {
          201: json(ref('MadePledge'), 'Made now, or earlier under the same key (`Idempotent-Replayed: true`).'),
          400: problem('Fields that are not valid, one by one.'),
          401: problem('Not signed in.'),
          403: problem('Sent from a page of another site.'),
          409: problem('The first request with this key still runs, or no place is left.'),
          413: problem('A body of more than 64 kB.'),
          415: problem('A body that is not application/json.'),
          422: problem('The key was used with another body.'),
          429: problem('Too many; see Retry-After.'),
          503: UNAVAILABLE,
        },
      },
    },
    '/api/v1/pledges/{reference}': {
      get: {
        summary: 'One of your own pledges, with its instalments, payments and events',
        parameters: [{ name: 'reference', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: json(ref('OwnPledge'), 'As of now.'),
          401: problem('Not signed in.'),
          404: problem('No pledge of yours has that reference.'),
          503: problem('The database cannot be reached; see Retry-After.'),
        },
      },
    },
  },
  components: { schemas: toJsonSchemas() },
};
