import type { I18n } from '#components/page/i18n';
import type { Dedication } from '#domain/dedication';

type Props = {
  /** Empty if there is only a dedication. */
  message: string;
  dedication: Dedication | null;
  i18n: I18n<Dedication['kind']>;
};

/** A supporter's dedication and message as they are shown with the name. */
export function ShownWords({ message, dedication, i18n: { t } }: Props) {
  return (
    <div className="figure-face mt-3 grid max-w-measure gap-1 border-s-4 border-sun ps-4 text-lg wrap-anywhere">
      {dedication ? (
        <p>
          <bdi>{t(dedication.kind, { name: dedication.name })}</bdi>
        </p>
      ) : null}
      {message ? (
        <blockquote dir="auto" className="whitespace-pre-line">
          {message}
        </blockquote>
      ) : null}
    </div>
  );
}
