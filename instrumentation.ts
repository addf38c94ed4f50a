import type { Instrumentation } from 'next';

/** Next calls this once before a web process takes requests. It also builds it for the edge, where none of our code can run. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startWeb } = await import('#server/runtime/start-web');
    await startWeb();
  }
}

/** Next calls this for every error of a request. The line itself is written by server/runtime/console-lines.ts. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { rememberPlace } = await import('#server/runtime/console-lines');
    rememberPlace(error, { route: routePath, method, type: routeType });
  }
};
