import { kindText, promisedText } from '#components/pledge/promised-text';
import { stateWords } from '#components/pledge/state-labels';
import type { I18n } from '#components/page/i18n';
import type { DeskSearchKey } from '#content/messages/desk-search';
import type { PledgeKey } from '#content/messages/pledge';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { DeskSearch } from '#server/desk/search-queries';

/** One thing that the search found, or a place of the desk: where it leads, and what it says. */
export type SearchLine = Readonly<{ href: string; text: string; detail: string }>;

/** Lines of one kind, below a heading. */
export type SearchGroup = Readonly<{ label: string; lines: readonly SearchLine[] }>;

type SearchI18n = I18n<DeskSearchKey | PledgeKey>;

const COUNTED = 1_000;

function pledgesText(many: number, { t }: SearchI18n): string {
  return many > COUNTED ? t('pledgesMadeMore', { count: COUNTED }) : t('pledgesMade', { count: many });
}

/** The decisions about the only pledge that was found, for who may decide. */
function toActs({ pledges }: DeskSearch, i18n: SearchI18n): SearchLine[] {
  const [only, more] = pledges;
  if (!only || more || only.review !== 'submitted') return [];
  const { reference } = only;
  const { t, language } = i18n;
  return (['approve', 'decline', 'ask'] as const).map((act) => ({
    href: localizedPath(language, `/admin/pledges/${reference}?act=${act}`),
    text: t(`${act}One`, { reference }),
    detail: only.name,
  }));
}

/** What the search found as texts, kind by kind, without the kinds of which it found none. */
export function toSearchGroups(found: DeskSearch, i18n: SearchI18n, canDecide: boolean): SearchGroup[] {
  const { t, language } = i18n;
  const at = (path: string) => localizedPath(language, path);
  const listOf = (q: string) => at(`/admin/pledges?${new URLSearchParams({ q, state: 'any' })}`);
  const groups: SearchGroup[] = [
    {
      label: t('groupViews'),
      lines: found.views.map(({ name, href }) => ({ href: at(href), text: name, detail: '' })),
    },
    {
      label: t('groupPledges'),
      lines: [
        ...found.pledges.map((item) => ({
          href: at(`/admin/pledges/${item.reference}`),
          text: `${item.reference} · ${item.name}`,
          detail: [kindText(item, i18n), promisedText(item, i18n), stateWords(item, i18n).label].join(' · '),
        })),
        ...(found.isMore ? [{ href: listOf(found.q), text: t('allOf', { q: found.q }), detail: '' }] : []),
      ],
    },
    { label: t('groupActs'), lines: canDecide ? toActs(found, i18n) : [] },
    {
      label: t('groupSupporters'),
      lines: found.supporters.map(({ id, name, email, pledges }) => ({
        href: at(`/admin/people/${id}`),
        text: name ?? email,
        detail: [...(name ? [email] : []), pledgesText(pledges, i18n)].join(' · '),
      })),
    },
    {
      label: t('groupOrganisations'),
      lines: found.organisations.map(({ slug, name, website }) => ({
        href: at(`/admin/organisations/${slug}`),
        text: name,
        detail: website,
      })),
    },
    {
      label: t('groupPayments'),
      lines: found.payments.map(({ reference, amount, receivedOn }) => ({
        href: at(reference ? `/admin/pledges/${reference}` : '/admin/payments'),
        text: `${formatMoney(amount, language.numbers)} · ${reference ?? t('withoutPledge')}`,
        detail: formatDate(receivedOn, language.days),
      })),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** How much was found, in words. */
export function foundText({ q }: DeskSearch, groups: readonly SearchGroup[], { t }: SearchI18n): string {
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return count === 0 ? t('nothingFound', { q }) : t('resultCount', { count });
}
