import type { Language } from '#components/page/i18n';

type Props = {
  /** What the switch is: “Language”, for those who hear the page. */
  label: string;
  current: Language;
  languages: readonly Language[];
};

/**
 * Leads to the same page in another language. A form, so that it works without script and also sets the language of the emails of a
 * person who is signed in. The address it posts to knows the page from the browser (`Referer`).
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
