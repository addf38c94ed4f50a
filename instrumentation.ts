/** Next calls this once before a web process takes requests, and builds it for the edge as well, where none of ours can run. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startWeb } = await import('#server/runtime/start-web');
    await startWeb();
  }
}
