'use client'

import type { ComponentProps } from 'react'
import { Island } from '@/components/island/Island'
import { Builder } from './Builder'

/** The builder, come alive. */
export function BuilderIsland(props: ComponentProps<typeof Builder>) {
  return (
    <Island at=".builder">
      <Builder {...props} />
    </Island>
  )
}
