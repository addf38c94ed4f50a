import type { Language } from '#components/page/i18n';

type Props = {
  /** The label of the switch, “Language”, for screen readers. */
  label: string;
  current: Language;
  languages: readonly Language[];
};

/**
 * Links to the same page in another language. It is a form, so that it works without JavaScript and also sets the email language of a signed-in person. The
 * server gets the page's address from the `Referer` header.
 */
export function LanguageSwitch({ label, current, languages }: Props) {
  const others = languages.filter(({ code }) => code !== current.code);
  if (others.length === 0) return null;
  return (
    <details className="language-switch">
      <summary className="place">
        <span className="sr-only">{label}: </span>
        {current.name}
      </summary>
      <form action="/api/locale" method="post">
        {others.map(({ code, name }) => (
          <button key={code} type="submit" name="locale" value={code} lang={code} className="place">
            {name}
          </button>
        ))}
      </form>
    </details>
  );
}
