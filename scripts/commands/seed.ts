import { seedDemo } from '#server/demo/seed-demo';
import { runScript } from '#scripts/process/user-facing-error';

await runScript(() => seedDemo((words) => console.log(words)));
