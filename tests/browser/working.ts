// What works for whoever tries it.
import { expect, type Page } from '@playwright/test'
import { settle } from './story'

/** Chooses a step from the list. */
export async function listWorks(page: Page): Promise<void> {
  const list = page.locator('.step-nav details')
  await settle(page) // a scroll closes it, and the page may still be going to where it was before a switch
  await list.evaluate((element: HTMLDetailsElement) => {
    element.open = true
  })
  await list.locator('a[href$="#dunay"]').click()
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'dunay')
  await expect(list.locator('[aria-current]')).toHaveAttribute('href', '#dunay')
}

/** Takes the map and gives it back. */
export async function exploreWorks(page: Page): Promise<void> {
  await page.locator('.stage .explore button').first().click()
  const dialog = page.locator('dialog.explorer')
  await expect(dialog).toBeVisible()
  await dialog.locator('.back button').first().click()
  await expect(dialog).toBeHidden()
}
