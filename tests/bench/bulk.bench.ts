import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { test } from '@playwright/test'
import { nodeExecutable, projectRoot } from '../../scripts/runtime/paths.mjs'
import { writePosts } from './generate-posts'
import { report } from './measurement'

const SMALL = 100
const LARGE = 10_000

test('importing and exporting many posts with desk', async () => {
  test.setTimeout(600_000)
  const folder = mkdtempSync(join(tmpdir(), 'beauty-desk-bench-'))
  const posts = join(folder, 'Posts')
  const library = join(folder, 'Library')
  try {
    writePosts(join(posts, 'Small'), SMALL)
    writePosts(join(posts, 'Large'), LARGE)
    timeOf('import', join(posts, 'Small', 'post-00000.md'), '--library', library)
    // What starting, opening and ending cost, which is no part of what a post costs.
    const start = Math.min(...[1, 2, 3].map(() => timeOf('list', '--library', library, '--json')))
    const importing = (name: string, into: string) =>
      timeOf('import', join(posts, name), '--library', into, '--json') - start
    const small = importing('Small', library)
    const large = importing('Large', join(folder, 'Large library'))
    await rate('importing 10,000 posts of 1,050 words', LARGE / large, 'posts/s', 300)
    await growth('cost of importing a post, 10,000 over 100', large / LARGE / (small / SMALL))
    for (const profile of ['markdown', 'html']) {
      const exporting = (from: string) => {
        const to = join(folder, `${profile} of ${basename(from)}`)
        return timeOf('export', '--all', '--to', to, '--profile', profile, '--library', from) - start
      }
      const few = exporting(library)
      const many = exporting(join(folder, 'Large library'))
      await rate(`exporting 10,000 articles as ${profile}`, LARGE / many, 'articles/s', 500)
      await growth(`cost of exporting one as ${profile}, 10,000 over 100`, many / LARGE / (few / SMALL))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Seconds that a `desk` command takes, from its start to its end. */
function timeOf(...words: string[]): number {
  const started = performance.now()
  execFileSync(nodeExecutable(), [join(projectRoot, 'out', 'main', 'desk.cjs'), ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  })
  return (performance.now() - started) / 1000
}

function rate(name: string, ours: number, unit: string, bar: number): Promise<void> {
  const line = { name, unit, ours, baseline: null, ratio: null, bar: `≥ ${bar}`, runs: 1 }
  return report(test.info(), { ...line, holds: ours >= bar })
}

function growth(name: string, ours: number): Promise<void> {
  const line = { name, unit: '×', ours, baseline: null, ratio: null, bar: '≤ 1.2', runs: 1 }
  return report(test.info(), { ...line, holds: ours <= 1.2 })
}
