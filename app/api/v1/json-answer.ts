import { publicAnswer } from '../../cacheable-response';
import { stringifyExactJson } from '#server/http/exact-json';

/** A public JSON answer with its `ETag`; 304 where the asker has it already. `stable` is what the tag is made of. Whole numbers are exact at any size. */
export function publicJson(request: Request, body: unknown, stable: unknown = body): Response {
  return publicAnswer(request, stringifyExactJson(body), {
    type: 'application/json',
    stable: stringifyExactJson(stable),
  });
}
