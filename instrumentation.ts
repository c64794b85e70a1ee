/** Runs once when a server starts, before it answers. On hosts that serve by functions there is no server to guard. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') (await import('./app/headers/guard')).guardServers()
}
