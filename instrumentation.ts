/**
 * Runs once when a server starts, before it answers. On hosts that serve by functions there is no server to guard, and the
 * development server asks itself for what a guard refuses: scripts with brackets in their names, POST for stack traces.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'production')
    (await import('./app/headers/guard')).guardServers()
}
