import { seedDemo } from '#server/demo/seed-demo';
import { runScript } from '#scripts/trouble';

await runScript(() => seedDemo((words) => console.log(words)));
