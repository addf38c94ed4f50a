import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskCatalogueYearKey } from '#content/messages/desk-catalogue-year';
import { localizedPath } from '#domain/localized-path';
import type { DeskCatalogue } from '#server/catalogue/desk-year-queries';

type Props = {
  i18n: I18n<DeskCatalogueYearKey>;
  year: DeskCatalogue;
  kind: 'level' | 'benefit';
  slug: string;
};

type Listed = Readonly<{ href: string; text: string }>;

const pledgesAt = (tier: string, state: string) =>
  `/admin/pledges?${new URLSearchParams({ kind: 'sponsorship', tier, state })}`;

/** The lists that have who is counted: for a benefit, those of each level with an application that includes or adds it. They have every year, so no count is beside them. */
function findLists(
  { i18n: { t }, year, kind, slug }: Props,
  waitingAt: readonly string[],
): Readonly<{ accepted: Listed; waiting: Listed[] }> {
  const { tiers } = year.catalogue;
  const waiting = waitingAt.map((level) => {
    const name = tiers.find((each) => each.slug === level)?.name ?? level;
    return { href: pledgesAt(level, ''), text: t('seeWaiting', { level: name }) };
  });
  const accepted =
    kind === 'level'
      ? { href: pledgesAt(slug, 'approved'), text: t('seeLevel') }
      : { href: `/admin/benefits/${slug}`, text: t('seeBenefit') };
  return { accepted, waiting };
}

/** Who and what a change of a level or benefit affects, before it is saved, with the lists of them. */
export function Effects(props: Props) {
  const { i18n, year, kind, slug } = props;
  const { t, language } = i18n;
  const held = year.held[kind === 'level' ? 'levels' : 'benefits'][slug];
  const { accepted = 0, waiting = 0, waitingAt = [], taken = 0 } = held ?? {};
  const lists = findLists(props, waitingAt);
  const toLink = ({ href, text }: Listed) => (
    <TextLink
      key={href}
      href={localizedPath(language, href)}
      prefetch={false}
      className="link me-4 inline-flex min-h-6 items-center"
    >
      {text}
    </TextLink>
  );
  return (
    <section className="max-w-measure border-s-4 border-sky bg-raised px-4 py-3 text-sm">
      <h2 className="font-semibold">{t('effects')}</h2>
      <ul className="mt-1 grid gap-1">
        {year.state === 'draft' ? <li>{t('ofDraft')}</li> : null}
        <li>
          {t(`${kind}Accepted`, { count: accepted })} {accepted > 0 ? toLink(lists.accepted) : null}
        </li>
        <li>
          {t(`${kind}Waiting`, { count: waiting })} {lists.waiting.map(toLink)}
        </li>
        {taken > 0 ? <li>{t('held', { count: taken, year: year.catalogue.year })}</li> : null}
      </ul>
    </section>
  );
}
