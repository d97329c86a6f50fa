import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportFormatSchema } from '@shared/records/profile'
import { tableKinds } from '@shared/tables/columns'
import { expect } from 'vitest'
import type { DeskUnderTest } from './desk-under-test'

/**
 * All that can leave the app of an article and its library but the library's own format: by file, preview, clipboard,
 * CSV and vCard, in each export format that there is.
 * @returns the texts, and how many profiles they were made with
 */
export async function everythingExported(
  desk: DeskUnderTest,
  articleId: string,
): Promise<{ out: string[]; profiles: number }> {
  const profiles = (await desk.call('profiles.list', {})).rows
  expect(new Set(profiles.map(({ format }) => format))).toEqual(new Set(exportFormatSchema.options))
  const out: string[] = []
  for (const { id: profileId } of profiles) {
    desk.person.answers.push(desk.path(`out-${profileId}`))
    const { written } = await desk.call('exports.toFolder', { articleIds: [articleId], profileId })
    expect(written).toHaveLength(1)
    out.push(everythingIn(desk.path(`out-${profileId}`)))
    out.push(JSON.stringify(await desk.call('exports.preview', { articleId, profileId })))
    for (const form of ['formatted', 'source'] as const)
      await desk.call('exports.toClipboard', { articleId, profileId, form })
  }
  expect(desk.person.copied).toHaveLength(profiles.length * 2)
  out.push(JSON.stringify(desk.person.copied))
  for (const kind of tableKinds) {
    desk.person.answers.push(desk.path(`${kind}.csv`))
    await desk.call('transfers.exportCsv', { kind, columns: [], byteOrderMark: false })
    out.push(readFileSync(desk.path(`${kind}.csv`), 'utf8'))
  }
  desk.person.answers.push(desk.path('people.vcf'))
  await desk.call('transfers.exportVcards', null)
  out.push(readFileSync(desk.path('people.vcf'), 'utf8'))
  return { out, profiles: profiles.length }
}

function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`)
    .join('\n')
}
