// Where the trial of Vercel's builder keeps its things, from one run to the next: out of the repository, whose tools would take the
// copy in it for more of the site.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@/.ci/shell'
import { digest } from '@/components/text/digest'

const folder = join(tmpdir(), `vercel-${digest(root)}`)

export const place = {
  /** The command line of the host, fetched on demand: it is large, and of use here only. */
  cli: join(folder, 'cli'),
  /** The copy of the site that is built: the builder replaces `.next`, and leaves `.vercel` behind. */
  project: join(folder, 'site'),
  output: join(folder, 'site/.vercel/output'),
} as const
