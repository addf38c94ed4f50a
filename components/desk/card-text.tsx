import type { I18n } from '#components/page/i18n';
import type { CardKey } from '#content/messages/cards';
import type { ShownCard } from '#server/pledge/text-status';

type Props = { card: ShownCard; i18n: I18n<CardKey> };

/** All that a card says that its giver decides, and to whom it goes, for staff who decide whether it is sent. */
export function CardText({ card, i18n: { t } }: Props) {
  const { to, name, giver, text, dedication, honoured } = card;
  return (
    <>
      <p className="wrap-anywhere">{name ? t('cardToNamed', { to, name }) : t('cardTo', { to })}</p>
      <p className="wrap-anywhere">
        {t(dedication === 'memory' ? 'cardMemory' : 'cardHonour', { giver: giver ?? t('cardSomebody'), honoured })}
      </p>
      {text === null ? null : (
        <blockquote
          dir="auto"
          className="figure-face mt-2 max-w-measure whitespace-pre-line border-s-4 border-sun ps-4 text-lg wrap-anywhere"
        >
          {text}
        </blockquote>
      )}
    </>
  );
}
