import { PLEDGE, type PledgeKey } from '#content/messages/pledge';
import type { I18n } from '#components/page/i18n';

const isKey = (key: string): key is PledgeKey => Object.hasOwn(PLEDGE.texts, key);

/** The text of an event of a pledge. One that only a newer version of the site knows is shown by its name. */
export function eventText(kind: string, { t }: Pick<I18n<PledgeKey>, 't'>): string {
  const key = `event-${kind}`;
  return isKey(key) ? t(key) : kind.replaceAll('-', ' ');
}
