import { CardText } from '#components/desk/card-text';
import type { RecordActs } from '#components/desk/record-acts';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import { StateBadge, type StateWords } from '#components/pledge/state-badge';
import type { CardKey } from '#content/messages/cards';
import type { RecordKey } from '#content/messages/desk';
import type { CardStatus } from '#domain/dedication-card';
import type { RecordView } from '#server/desk/to-record-view';

const TONES: Readonly<Record<CardStatus, StateWords['tone']>> = {
  waiting: 'ask',
  passed: 'wait',
  refused: 'off',
  sent: 'good',
  dropped: 'off',
};

function effectKey({ card, review }: RecordView): CardKey {
  if (card?.status === 'waiting') return review === 'approved' ? 'cardEffectNow' : 'cardEffectLater';
  if (card?.status === 'passed') return review === 'approved' ? 'cardOnItsWay' : 'cardOnceApproved';
  return 'cardGone';
}

type Props = { record: RecordView; acts: RecordActs; i18n: I18n<RecordKey | CardKey> };

/** The card to the honoured person’s family, its status, and the available actions. */
export function CardPart({ record, acts, i18n }: Props) {
  const { t } = i18n;
  const { card } = record;
  if (!card) return null;
  return (
    <section aria-labelledby="card" className="border-t-[1.5px] border-ink pt-4">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 id="card" className="text-xl">
          {t('card')}
        </h2>
        <p className="text-sm">
          <StateBadge tone={TONES[card.status]} label={t(`card-${card.status}`)} />
        </p>
      </div>
      {card.shown ? <CardText card={card.shown} i18n={i18n} /> : null}
      <p className="mt-2 max-w-measure text-sm text-quiet">{t(effectKey(record))}</p>
      {acts.passCard ? (
        <div className="my-3">
          <ActionButton {...acts.passCard} initial={EMPTY_FORM} scope="pass-card" submit={t('cardPass')} size="md" />
        </div>
      ) : null}
      {acts.refuseCard ? (
        <ReasonForm
          {...acts.refuseCard}
          fold={t('cardRefuseFold')}
          scope="refuse-card"
          label={t('lookReason')}
          hint={t('lookReasonHint')}
          submit={t('cardRefuse')}
          optional
        />
      ) : null}
    </section>
  );
}
