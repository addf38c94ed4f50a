import type { I18n } from '#components/page/i18n';
import type { DeskKey } from '#content/messages/desk';

const ROLES = ['reviewer', 'treasurer', 'editor', 'admin'] as const;

/** The text of a role. A role without a text is shown by its name. */
export function roleText(role: string, { t }: Pick<I18n<DeskKey>, 't'>): string {
  const known = ROLES.find((each) => each === role);
  return known ? t(`role-${known}`) : role;
}
