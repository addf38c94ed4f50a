/** Next calls this once before a web process takes requests. It also builds it for the edge, where none of our code can run. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startWeb } = await import('#server/runtime/start-web');
    await startWeb();
  }
}
