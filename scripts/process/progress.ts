const SHOWN_AFTER_MS = 1000;

type Task = { words: string; start: number; shown: boolean };

/** What is going on, since things go on side by side. */
const tasks = new Set<Task>();
let timer: NodeJS.Timeout | undefined;

/** Seconds since `start` (a `performance.now()` value), as people read them: `0.4 s`, `12 s`. */
export function secondsSince(start: number): string {
  const seconds = (performance.now() - start) / 1000;
  return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
}

/**
 * Does `work` and tells about it when it takes longer than a second: a counting line on a terminal, one line at the start
 * and one at the end elsewhere. `words` reads like `Building the pages`.
 */
export async function withProgress<T>(words: string, work: () => Promise<T>): Promise<T> {
  const task = { words, start: performance.now(), shown: false };
  tasks.add(task);
  timer ??= setInterval(show, SHOWN_AFTER_MS);
  try {
    const result = await work();
    finish(task, 'done in');
    return result;
  } catch (error) {
    finish(task, 'failed after');
    throw error;
  }
}

function show(): void {
  const late = [...tasks].filter((task) => performance.now() - task.start >= SHOWN_AFTER_MS);
  if (late.length === 0) return;
  if (process.stdout.isTTY) {
    rewrite(late.map((task) => `${task.words} … ${secondsSince(task.start)}`).join('   '));
  } else {
    for (const task of late) if (!task.shown) console.log(`${task.words} …`);
  }
  for (const task of late) task.shown = true;
}

function finish(task: Task, how: string): void {
  tasks.delete(task);
  if (task.shown) {
    if (process.stdout.isTTY) rewrite('');
    console.log(`${task.words}: ${how} ${secondsSince(task.start)}`);
  }
  if (tasks.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

/** Puts other words in the terminal's last line. */
function rewrite(words: string): void {
  process.stdout.write(`\r\u001b[K${words.slice(0, (process.stdout.columns || 80) - 1)}`);
}
