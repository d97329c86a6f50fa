import { expect, type Page } from '@playwright/test'
import type { DeskApi } from '@shared/ipc/api'
import type { Brand } from '@shared/records/brand'
import type { Interview } from '@shared/records/interview'
import type { Preferences } from '@shared/records/settings'

/** How the page holds its calls; for functions that run inside it. */
export type DeskPage = { readonly desk: DeskApi }

export async function readPreferences(page: Page): Promise<Preferences> {
  return page.evaluate(async () => {
    const answer = await (globalThis as unknown as DeskPage).desk.preferences.get()
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  })
}

export async function setPreferences(page: Page, change: Partial<Preferences>): Promise<void> {
  await page.evaluate(async (value) => {
    const answer = await (globalThis as unknown as DeskPage).desk.preferences.set(value)
    if (!answer.ok) throw new Error(answer.error.message)
  }, change)
}

/** A theme that can be chosen in the settings. */
export type Theme = 'light' | 'dark' | 'high-contrast'

/** Chooses a theme and waits until the window wears it. */
export async function putOnTheme(page: Page, theme: Theme): Promise<void> {
  await setPreferences(page, { theme })
  const [name, value] = theme === 'high-contrast' ? ['data-contrast', 'high'] : ['data-theme', theme]
  await expect(page.locator('html')).toHaveAttribute(name, value)
}

/** Writes a brand's country past the form that shows it, as another window would. */
export async function changeCountry(page: Page, name: Brand['name'], country: string): Promise<void> {
  await page.evaluate(
    async ([filter, value]) => {
      const { brands } = (globalThis as unknown as DeskPage).desk
      const list = await brands.list({ filter })
      if (!list.ok || !list.value.rows[0]) throw new Error(`no brand ${filter}`)
      const whole = await brands.get({ id: list.value.rows[0].id })
      if (!whole.ok) throw new Error(whole.error.message)
      const { id, revision, createdAt, updatedAt, binnedAt, ...fields } = whole.value
      await brands.save({ id, revision, fields: { ...fields, country: value } })
    },
    [name, country] as const,
  )
}

/** Gives an expert another name, as another window would. */
export async function renameExpert(page: Page, name: string, next: string): Promise<void> {
  await page.evaluate(
    async ([filter, value]) => {
      const { experts } = (globalThis as unknown as DeskPage).desk
      const list = await experts.list({ filter })
      if (!list.ok || !list.value.rows[0]) throw new Error(`no expert ${filter}`)
      const whole = await experts.get({ id: list.value.rows[0].id })
      if (!whole.ok) throw new Error(whole.error.message)
      const { id, revision, createdAt, updatedAt, binnedAt, ...fields } = whole.value
      const saved = await experts.save({ id, revision, fields: { ...fields, name: value } })
      if (!saved.ok) throw new Error(saved.error.message)
    },
    [name, next] as const,
  )
}

/** The one interview of the sample library. */
export async function readInterview(page: Page): Promise<Interview> {
  return page.evaluate(async () => {
    const { interviews } = (globalThis as unknown as DeskPage).desk
    const list = await interviews.list({})
    if (!list.ok || !list.value.rows[0]) throw new Error('no interview')
    const whole = await interviews.get({ id: list.value.rows[0].id })
    if (!whole.ok) throw new Error(whole.error.message)
    return whole.value
  })
}

/** Adds brands named `<prefix> 0001` and on, as many as asked for. */
export async function addBrands(page: Page, prefix: string, count: number): Promise<void> {
  await page.evaluate(
    async ([start, many]) => {
      const { brands } = (globalThis as unknown as DeskPage).desk
      const blank = {
        aliases: [],
        misspellings: [],
        country: '',
        owner: '',
        website: null,
        notes: '',
        tags: [],
      }
      for (let made = 1; made <= many; made += 1) {
        const name = `${start} ${String(made).padStart(4, '0')}`
        const answer = await brands.create({ fields: { ...blank, name } })
        if (!answer.ok) throw new Error(answer.error.message)
      }
    },
    [prefix, count] as const,
  )
}

/** Loads the page again, as far as its desk is drawn: a key pressed before that goes nowhere. */
export async function reloadDesk(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('navigation', { name: 'Sections' }).waitFor()
}
