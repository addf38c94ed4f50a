import tailwind from '@tailwindcss/postcss';
import postcss from 'postcss';

/**
 * Lets a component import a style sheet as text, made by Tailwind as the others are (next.config.js says which).
 * In a browser the text is empty: there the page has brought it along already.
 */
export default async function cssAsText(source) {
  const done = this.async();
  try {
    const made = await postcss([tailwind({ optimize: { minify: true } })]).process(source, { from: this.resourcePath });
    for (const i18n of made.messages) {
      if (i18n.type === 'dependency') this.addDependency(i18n.file);
      if (i18n.type === 'dir-dependency') this.addContextDependency(i18n.dir);
    }
    done(null, `export const css = ${JSON.stringify(made.css.replace(/^\/\*!.*?\*\/\s*/u, ''))};`);
  } catch (trouble) {
    done(trouble);
  }
}
