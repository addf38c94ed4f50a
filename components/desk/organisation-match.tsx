import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import type { Act } from '#components/review/supporter-forms';

/** A known organisation that this one may be; `sponsorships` counts its approved ones. */
export type LikelyOrganisation = Readonly<{
  id: string;
  name: string;
  website: string;
  reason: 'name-and-website' | 'name' | 'website';
  sponsorships: number;
}>;

const REASONS: Readonly<Record<LikelyOrganisation['reason'], string>> = {
  'name-and-website': 'The same name and the same website',
  name: 'The same name, another website',
  website: 'The same website, another name',
};

const sponsorshipsText = (many: number) =>
  many === 0 ? 'no approved sponsorship' : many === 1 ? '1 approved sponsorship' : `${many} approved sponsorships`;

type Props = {
  /** The organisation's name as it was applied for. */
  name: string;
  likely: readonly LikelyOrganisation[];
  /** Says that it is the organisation whose id is posted as `organisation`; left out where this is not the reader's to say. */
  join?: Act | undefined;
  /** Says that it is none of those whose ids are posted as `against`. */
  confirm?: Act | undefined;
};

/** Which known organisations an application may come from, and the two answers: the same, or another. Nothing where none is like it. */
export function OrganisationMatch({ name, likely, join, confirm }: Props) {
  if (likely.length === 0) return null;
  return (
    <section aria-labelledby="organisation" className="border-t-[1.5px] border-ink pt-4">
      <h2 id="organisation" className="text-xl">
        Organisation
      </h2>
      <p className="mt-1 max-w-measure text-sm text-quiet">
        {name} may be an organisation that is already known. The pledge can be approved once you have said whether it
        is.
      </p>
      <ul className="mt-4 grid gap-5">
        {likely.map((each) => (
          <li key={each.id} className="border-s-4 border-sun ps-4">
            <p className="font-semibold wrap-anywhere">{each.name}</p>
            <p className="mb-3 text-sm wrap-anywhere">
              {REASONS[each.reason]} ({each.website}), {sponsorshipsText(each.sponsorships)}
            </p>
            {join ? (
              <ActionButton
                {...join}
                initial={join.initial ?? EMPTY_FORM}
                hidden={{ ...join.hidden, organisation: each.id }}
                scope={`same-${each.id}`}
                submit="The same organisation"
                label={`The same organisation: ${each.name}`}
                size="md"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {join ? (
        <p className="mt-3 max-w-measure text-sm text-quiet">
          The same: the pledge counts with that organisation. Whoever applied sees only this pledge until a primary
          contact of the organisation confirms them.
        </p>
      ) : null}
      {confirm ? (
        <div className="mt-4">
          <ActionButton
            {...confirm}
            initial={confirm.initial ?? EMPTY_FORM}
            hidden={{ ...confirm.hidden, against: likely.map(({ id }) => id).join(' ') }}
            scope="another"
            submit="Another organisation"
            tone="line"
            size="md"
          />
        </div>
      ) : null}
    </section>
  );
}
