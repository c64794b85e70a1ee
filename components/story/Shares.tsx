'use client'

import { type ComponentType, type RefObject, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Plot } from '@/components/map/1-plot/plotted'
import { hasShareSheet, shareNatively } from '@/components/share/share-natively'
import { isServed, type Shared } from '@/components/share/shared'
import type { ScrollStory } from './ScrollStory'

interface MenuProps {
  readonly shared: Shared
  readonly moment: string | null
}

interface Props {
  readonly root: RefObject<HTMLElement | null>
  /** The story, while it is alive. */
  readonly story: RefObject<ScrollStory | null>
  readonly plot: Plot
  readonly shared: readonly Shared[]
}

interface Opened {
  readonly details: HTMLDetailsElement
  readonly Menu: ComponentType<MenuProps>
  readonly shared: Shared
  readonly moment: string | null
  /** Counts the openings: each begins afresh. */
  readonly count: number
}

/**
 * The quiet button of each step: the system's share sheet where there is one, else a small menu. Menus are made when
 * asked for: fourteen would make the page a tenth heavier.
 */
export function Shares({ root, story, plot, shared }: Props) {
  const menus = useMenus({ root, story, plot, shared })
  useShareSheet(root, shared)
  return menus.map(({ details, Menu, shared, moment, count }) =>
    createPortal(<Menu shared={shared} moment={moment} />, details, String(count)),
  )
}

const menu = 'details.share'

function loadMenu(): Promise<ComponentType<MenuProps>> {
  return import('@/components/share/ShareMenu').then(
    ({ ShareMenu }) => ShareMenu,
    () => LinkAlone,
  )
}

/** For a reader whose line does not bring the menu. */
function LinkAlone({ shared }: MenuProps) {
  return <a href={shared.path}>No answer. This is the address of the step.</a>
}

/** The menus that have been opened. */
function useMenus({ root, story: live, plot, shared }: Props): readonly Opened[] {
  const [menus, setMenus] = useState<readonly Opened[]>([])
  useEffect(() => {
    const story = root.current
    const open = async (details: HTMLDetailsElement) => {
      const step = stepOf(details, shared)
      if (!step) return
      const moving = plot.steps[shared.indexOf(step)]?.legs.includes('scrub') && isServed(step)
      const now = live.current?.stage?.moment()
      const Menu = await loadMenu()
      setMenus((before) => [
        ...before.filter((menu) => menu.details !== details),
        {
          details,
          Menu,
          shared: step,
          moment: moving && now !== undefined ? String(now) : null,
          count: 1 + Math.max(0, ...before.map(({ count }) => count)),
        },
      ])
    }
    const onToggle = ({ target }: Event) => {
      if (target instanceof HTMLDetailsElement && target.open && target.matches(menu)) open(target)
    }
    for (const opened of story?.querySelectorAll<HTMLDetailsElement>(`${menu}[open]`) ?? []) open(opened)
    story?.addEventListener('toggle', onToggle, true) // it does not bubble
    return () => story?.removeEventListener('toggle', onToggle, true)
  }, [root, live, plot, shared])
  return menus
}

/** Opens the system's share sheet in place of a menu, where there is one. */
function useShareSheet(root: Props['root'], shared: readonly Shared[]): void {
  useEffect(() => {
    const story = root.current
    const onClick = (event: MouseEvent) => {
      const summary = event.target instanceof Element ? event.target.closest(`${menu} > summary`) : null
      const step = stepOf(summary, shared)
      if (!step || !hasShareSheet()) return
      event.preventDefault()
      const url = new URL(step.path, location.href).href
      shareNatively(url, step.headline, step.pictures[0]).catch(() => undefined) // the reader closed it
    }
    story?.addEventListener('click', onClick)
    return () => story?.removeEventListener('click', onClick)
  }, [root, shared])
}

/** The step in whose section an element stands. */
function stepOf(element: Element | null, shared: readonly Shared[]): Shared | undefined {
  const slug = element?.closest('section')?.id
  return shared.find((step) => step.slug === slug)
}
