import { DEFAULT_LANG, LANGUAGES } from '#content/languages';
import {
  entriesOf,
  findAllMessages,
  isStale,
  readCatalogue,
  updateCatalogue,
  writeCatalogue,
} from '#scripts/process/message-files';
import { runScript } from '#scripts/process/user-facing-error';

// Brings every PO file up to date with the English messages and says how much of each page is translated: npm run messages

await runScript(async () => {
  const messages = await findAllMessages();
  for (const { code, name } of Object.values(LANGUAGES)) {
    if (code === DEFAULT_LANG) continue;
    const catalogue = updateCatalogue(code, readCatalogue(code), messages);
    writeCatalogue(code, catalogue);
    const entries = entriesOf(catalogue);
    console.log(`${name} (content/messages/${code}.po)`);
    for (const { namespace, texts } of messages) {
      const each = Object.keys(texts).map((key) => entries.get(`${namespace}.${key}`));
      const stale = each.filter((entry) => entry && isStale(entry)).length;
      const done = each.filter((entry) => entry && entry.msgstr[0] !== '' && !isStale(entry)).length;
      const note = stale > 0 ? `, ${stale} stale` : '';
      console.log(`  ${namespace.padEnd(28)} ${done} of ${each.length}${note}`);
    }
  }
});
