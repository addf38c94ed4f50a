import { CardText } from '#components/desk/card-text';
import { LookForm } from '#components/desk/look-form';
import { ageTexts } from '#components/desk/queue-texts';
import { ShownWords } from '#components/desk/shown-words';
import type { FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { promisedText } from '#components/pledge/promised-text';
import type { CardKey } from '#content/messages/cards';
import type { DeskKey } from '#content/messages/desk';
import type { PledgeKey } from '#content/messages/pledge';
import { localizedPath } from '#domain/localized-path';
import type { ToModerate } from '#server/desk/moderation-queries';

export type LookI18n = I18n<DeskKey | PledgeKey | CardKey>;

/** A row with the hidden fields of its forms: the pledge, its version, the key, and the list's cursor. */
export type LookItem = ToModerate & { fields: Readonly<Record<string, string>> };

export type LookActions = Readonly<
  Record<'showName' | 'hideName' | 'showMessage' | 'hideMessage' | 'passCard' | 'refuseCard', FormAction>
>;

type Props = {
  item: LookItem;
  i18n: LookI18n;
  actions: LookActions;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
  /** Puts the focus on the row's first button. */
  autoFocus: boolean;
  /** The reference of the row that a decision leads to. */
  nextOfName: string;
  nextOfMessage: string;
  nextOfCard: string;
};

const wordsKey = ({ message, dedication }: LookItem) =>
  dedication === null ? 'lookMessage' : message ? 'lookWords' : 'lookDedication';

/** One pledge with its name, its message and its card, each with its own decision. */
export function LookRow({ item, i18n, actions, hidden, words, autoFocus, ...next }: Props) {
  const { t, language } = i18n;
  const { reference, isOwn } = item;
  const age = ageTexts(item.waitedHours, i18n);
  const fieldsOf = (to: string) => ({ ...item.fields, ...hidden, next: to });
  const texts = {
    show: t('lookShow'),
    hide: t('lookHide'),
    reason: t('lookReasonFold'),
    reasonLabel: t('lookReason'),
    reasonHint: t('lookReasonHint'),
  };
  return (
    <li id={reference} tabIndex={-1} data-row="" className="look-row border-b border-rule py-4">
      <div>
        <p className="font-semibold wrap-anywhere">
          <bdi>{item.supporter}</bdi>
        </p>
        {item.supporter === item.email ? null : <p className="text-sm text-quiet wrap-anywhere">{item.email}</p>}
        <p className="tabular mt-1 text-sm">
          {promisedText(item, i18n)} · {item.what}
        </p>
        <p className="tabular mt-1 text-sm text-quiet">
          <TextLink href={localizedPath(language, `/admin/pledges/${reference}`)} prefetch={false} className="link">
            {reference}
          </TextLink>{' '}
          · <span title={age.full}>{age.full}</span>
        </p>
      </div>
      <div className="grid grid-cols-1 content-start gap-5">
        {isOwn ? <p className="max-w-measure border-s-4 border-sun ps-4 text-sm">{t('lookOwn')}</p> : null}
        {item.name === null ? null : (
          <div>
            <h2 className="text-sm text-quiet">{t('lookName')}</h2>
            <p className="figure-face text-lg wrap-anywhere">
              <bdi>{item.name}</bdi>
            </p>
            {isOwn ? null : (
              <LookForm
                show={actions.showName}
                hide={actions.hideName}
                hidden={fieldsOf(next.nextOfName)}
                words={words}
                scope={`${reference}-name`}
                autoFocus={autoFocus}
                label={t('lookNameOf', { reference })}
                texts={texts}
              />
            )}
          </div>
        )}
        {item.message === null ? null : (
          <div>
            <h2 className="text-sm text-quiet">{t(wordsKey(item), { name: item.displayName })}</h2>
            <ShownWords message={item.message} dedication={item.dedication} i18n={i18n} />
            {isOwn ? null : (
              <LookForm
                show={actions.showMessage}
                hide={actions.hideMessage}
                hidden={fieldsOf(next.nextOfMessage)}
                words={words}
                scope={`${reference}-message`}
                autoFocus={autoFocus && item.name === null}
                label={t('lookMessageOf', { reference })}
                texts={texts}
              />
            )}
          </div>
        )}
        {item.card === null ? null : (
          <div>
            <h2 className="text-sm text-quiet">{t('card')}</h2>
            <CardText card={item.card} i18n={i18n} />
            {isOwn ? null : (
              <LookForm
                show={actions.passCard}
                hide={actions.refuseCard}
                hidden={fieldsOf(next.nextOfCard)}
                words={words}
                scope={`${reference}-card`}
                autoFocus={autoFocus && item.name === null && item.message === null}
                label={t('cardOf', { reference })}
                texts={{ ...texts, show: t('cardPass'), hide: t('cardRefuse') }}
              />
            )}
          </div>
        )}
      </div>
    </li>
  );
}
