import { publicAnswer } from '../../cacheable-response';

/** A public JSON answer with its `ETag`; 304 where the asker has it already. `stable` is what the tag is made of. */
export function publicJson(request: Request, body: unknown, stable: unknown = body): Response {
  return publicAnswer(request, JSON.stringify(body), { type: 'application/json', stable: JSON.stringify(stable) });
}
