import { Section } from '#components/campaign/section';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

export type NoteKey = 'figuresTitle' | 'figuresPromise' | 'figuresReversal' | 'figuresLate' | 'figuresAll';

type Props = { i18n: I18n<NoteKey>; graceDays: number; timeZone: string };

const b = (words: React.ReactNode) => <strong className="font-semibold">{words}</strong>;

/** How the figures on this page are counted. */
export function FiguresNote({ i18n: { language, t }, graceDays, timeZone }: Props) {
  return (
    <Section id="figures-note" title={t('figuresTitle')}>
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-3">
        <p className="max-w-[42ch]">{t.rich('figuresPromise', { b })}</p>
        <p className="max-w-[42ch]">{t.rich('figuresReversal', { b })}</p>
        <p className="max-w-[42ch]">
          {t.rich('figuresLate', { b, days: graceDays, zone: timeZone })}{' '}
          <TextLink href={localizedPath(language, '/figures')}>{t('figuresAll')}</TextLink>
        </p>
      </div>
    </Section>
  );
}
