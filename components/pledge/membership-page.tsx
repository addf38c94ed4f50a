import type { FormAction, FormState } from '#components/form/form-state';
import { currencySign, presetValue, rangeWords, shortMoney } from '#components/pledge/amount-words';
import { FormPage } from '#components/pledge/form-page';
import { MembershipForm } from '#components/pledge/membership-form';
import { AREA_WORDS } from '#components/pledge/membership-words';
import type { Money } from '#domain/money';

/** `usual` and `least` for a supporting year, `presets` the amounts on offer, hours a month for a contributing one. */
export type MembershipTerms = {
  usual: Money;
  least: Money;
  greatest: Money;
  presets: readonly Money[];
  hours: { least: number; greatest: number };
};

type Props = {
  terms: MembershipTerms;
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
};

function classes({ usual, least, hours }: MembershipTerms) {
  return [
    { value: 'basic', label: 'Basic', hint: 'Free. You belong and hear what goes on; no vote.' },
    {
      value: 'supporting',
      label: 'Supporting',
      hint: `${shortMoney(usual)} for a year, or what you can from ${shortMoney(least)}. One vote.`,
    },
    {
      value: 'contributing',
      label: 'Contributing',
      hint: `At least ${hours.least} volunteer hours a month, in an area you name. One vote.`,
    },
  ];
}

/** `/give/membership`, whole. */
export function MembershipPage({ terms, action, initial, hidden }: Props) {
  return (
    <FormPage
      title="A membership"
      lead="A year in the foundation. All members belong and hear what goes on; those of the voting classes also choose who leads it."
      steps={[
        'You check every answer before anything is sent.',
        'You sign in with your e-mail address, if you have not; your answers wait for you.',
        'Your membership runs for a year. Renewed in time, it goes on from its old end.',
        'Hours are counted as hours and shown apart; they are never turned into money.',
      ]}
      aside={
        <p className="mt-6 text-xs text-quiet">
          Voting members affirm every year that they mean to vote; it is one vote a person, whatever their classes. The
          class of Fellow is granted, not pledged for. Source:{' '}
          <a href="https://www.python.org/psf/bylaws/" className="underline decoration-rule">
            bylaws of the Python Software Foundation, section 4
          </a>
          .
        </p>
      }
    >
      <MembershipForm
        action={action}
        initial={initial}
        hidden={hidden}
        classes={classes(terms)}
        presets={terms.presets.map((amount) => ({ value: presetValue(amount), label: shortMoney(amount) }))}
        usual={presetValue(terms.usual)}
        areas={Object.entries(AREA_WORDS).map(([value, label]) => ({ value, label }))}
        sign={currencySign(terms.usual.currency)}
        range={rangeWords(terms.least, terms.greatest)}
        hoursHint={`A whole number, from ${terms.hours.least} to ${terms.hours.greatest}.`}
      />
    </FormPage>
  );
}
