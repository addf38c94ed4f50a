import type { DeliveryKey } from '#content/messages/deliveries';

/** The texts of the form of a delivery, which takes them as text because it runs in the browser. */
export const DELIVERY_FORM_KEYS = [
  'recordFold',
  'quantity',
  'deliveredOn',
  'link',
  'linkHint',
  'note',
  'noteHint',
  'record',
] as const satisfies readonly DeliveryKey[];
