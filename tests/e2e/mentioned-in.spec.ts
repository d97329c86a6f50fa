import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { expect, test } from '@playwright/test'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyBrandFields } from '@shared/records/brand'
import { launchApp, temporaryFolder } from '../helpers/electron-app'
import { violationsOn } from '../helpers/look-with-axe'
import { settledUserData } from '../helpers/writing'

test('where a record is named very often is shown a hundred at a time', async () => {
  const place = temporaryFolder()
  const userData = settledUserData()
  const library = createLibrary(join(place, 'Desk'))
  const { brands, articles } = repositoriesOf(library)
  const { id } = brands.create({ ...emptyBrandFields(), name: 'Maison Aubel' })
  articles.createMany(
    Array.from({ length: 130 }, (_, index) => ({
      fields: { ...emptyArticleFields(), title: `On soap ${index}` },
      document: {
        type: 'doc' as const,
        content: [
          {
            type: 'paragraph' as const,
            attrs: { id: newId() },
            content: [
              { type: 'text' as const, text: 'Soap by ' },
              { type: 'mention' as const, attrs: { kind: 'brand' as const, id, text: null } },
            ],
          },
        ],
      },
    })),
  )
  library.close()
  const { window, close } = await launchApp({ library: join(place, 'Desk'), userData })
  try {
    await window.setViewportSize({ width: 1440, height: 900 })
    await window.getByRole('navigation', { name: 'Sections' }).waitFor()
    await window.keyboard.press('Control+7')
    await window.getByRole('option', { name: /Maison Aubel/ }).click()
    await window.getByRole('tab', { name: 'Mentioned in' }).click()
    const places = window.getByRole('button', { name: /^On soap \d/ })
    await expect(window.getByText('130 mentions in 130 articles')).toBeVisible()
    await expect(places).toHaveCount(100)
    await window.getByRole('button', { name: 'Show 30 more' }).click()
    await expect(places).toHaveCount(130)
    await expect(window.getByRole('button', { name: /^Show \d/ })).toHaveCount(0)
    expect(await violationsOn(window)).toEqual([])
  } finally {
    await close()
    for (const folder of [place, userData]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
})
