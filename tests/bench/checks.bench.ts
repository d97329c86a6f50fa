import { resolve } from 'node:path'
import { readStyleFiles } from '@main/services/checks/style-files'
import { test } from '@playwright/test'
import { blocksOfDocument } from '@shared/checks/checked-block'
import { readBlock } from '@shared/checks/read-block'
import { settle } from '@shared/checks/settle'
import { buildStyleSet } from '@shared/checks/style-set'
import { generateArticle } from './generate-article'
import { report } from './measurement'
import { atMost, median, percentile } from './statistics'

const ROUNDS = 10

test('house style of the large article', async () => {
  const { files } = readStyleFiles(resolve(import.meta.dirname, '../../resources'), null)
  const making: number[] = []
  const whole: number[] = []
  const oneBlock: number[] = []
  const judging: number[] = []
  const blocks = blocksOfDocument(generateArticle([]).content)
  for (let round = 0; round < ROUNDS; round += 1) {
    let started = performance.now()
    const { rules, listed } = buildStyleSet(files, {})
    making.push(performance.now() - started)
    started = performance.now()
    const readings = blocks.map((block) => {
      const before = performance.now()
      const reading = readBlock(rules, block, 'en-GB')
      oneBlock.push(performance.now() - before)
      return reading
    })
    whole.push(performance.now() - started)
    started = performance.now()
    settle(listed, readings)
    judging.push(performance.now() - started)
  }
  const line = (name: string, ours: number, most: number, runs: number) =>
    report(test.info(), atMost(name, 'ms', ours, most, runs))
  await line('rules made of their files, in the thread', median(making), 200, ROUNDS)
  await line('36,000 words read by all rules, in the thread', median(whole), 1000, ROUNDS)
  await line('a changed block read, p95, in the thread', percentile(oneBlock, 0.95), 5, oneBlock.length)
  await line('findings of 36,000 words judged, in the window', median(judging), 20, ROUNDS)
})
