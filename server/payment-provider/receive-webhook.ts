import { now } from '#server/clock';
import { log } from '#server/log';
import { storeExternalEvent } from '#server/payment-provider/external-event-store';
import { findProvider } from '#server/payment-provider/providers';

/** What became of a webhook. `kept`: it is handled by a job; `ignored`: nothing is to be done, and why. */
export type WebhookResult =
  | Readonly<{ kind: 'kept'; isNew: boolean }>
  | Readonly<{ kind: 'ignored'; why: 'other-account' | 'other-mode' | 'not-needed' }>
  | Readonly<{ kind: 'forged'; why: string }>
  | Readonly<{ kind: 'no-provider' }>;

/** Takes a provider's webhook: verified on its raw bytes, kept once for ever, with its job. An event twice changes nothing. */
export async function receiveWebhook(source: string, body: Uint8Array, headers: Headers): Promise<WebhookResult> {
  const provider = findProvider(source);
  if (!provider) return { kind: 'no-provider' };
  const at = now();
  const reading = await provider.readWebhook(body, headers, at);
  if (reading.kind === 'event') {
    const { externalId, type, objectId } = reading;
    return { kind: 'kept', isNew: await storeExternalEvent({ source, externalId, type, objectId, at }) };
  }
  if (reading.kind === 'forged') log.warn({ source, why: reading.why }, 'a webhook was refused');
  else if (reading.why !== 'not-needed')
    log.warn({ source, event: reading.externalId, why: reading.why }, 'a webhook was ignored');
  return reading;
}
