/** Where a host tells a build its public address, in the order in which they are believed. */
const hosts = ['VERCEL_PROJECT_PRODUCTION_URL', 'VERCEL_URL', 'URL', 'CF_PAGES_URL'] as const

/**
 * The site's own address without a slash at its end: `SITE_URL`, else what the host says, else localhost.
 * @throws {Error} naming the variable, when `SITE_URL` is not an http or https address without a path.
 */
export function siteUrl(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.SITE_URL) return checked(env.SITE_URL)
  const told = hosts.map((name) => env[name]).find(Boolean)
  if (told) return checked(told.includes('://') ? told : `https://${told}`)
  return `http://localhost:${env.PORT ?? 3000}`
}

function checked(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  const plain =
    url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
  if (!plain) {
    throw new Error(
      `SITE_URL is "${address}"; it must be an address like https://example.org, without a path.`,
    )
  }
  return url.origin
}
