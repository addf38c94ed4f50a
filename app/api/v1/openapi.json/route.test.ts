import { expect, it } from 'vitest';
import { GET } from './route';

type Operation = { responses: Record<string, unknown> };

it.each([
  ['/api/v1/figures', 'get', [200, 304, 404, 503]],
  ['/api/v1/sponsors', 'get', [200, 304, 400, 503]],
  ['/api/v1/pledges', 'get', [200, 400, 401, 503]],
  ['/api/v1/pledges', 'post', [201, 400, 401, 403, 409, 413, 415, 422, 429, 503]],
  ['/api/v1/pledges/{reference}', 'get', [200, 401, 404, 503]],
] as const)('lists every response of %s to %s', async (path, method, answers) => {
  const { paths } = (await GET().json()) as { paths: Record<string, Record<string, Operation>> };
  expect(Object.keys(paths[path]?.[method]?.responses ?? {}).map(Number)).toEqual(answers);
});
