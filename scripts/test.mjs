import { runScript } from './runtime/messages.mjs'
import { stages } from './testing/stages.mjs'
import { reportTotals } from './testing/totals.mjs'

// `npm test`: everything, in order; `npm test -- unit e2e` runs only those stages. The last line is always
// `N passed, N failed`, also when a stage cannot run at all.
await runScript(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    process.stderr.write(
      `No such stage: ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}\n`,
    )
    return 2
  }
  const chosen = stages.filter(
    ({ name, needed }) => wanted.length === 0 || wanted.includes(name) || needed?.(wanted),
  )
  /** @type {import('./testing/totals.mjs').StageResult[]} */
  const results = []
  for (const stage of chosen) {
    process.stdout.write(`\n── ${stage.name} ──\n`)
    const started = performance.now()
    const counts = await stage.run().catch((error) => {
      process.stdout.write(`${error instanceof Error ? error.message : error}\n`)
      return { passed: 0, failed: 1, skipped: 0 }
    })
    results.push({ name: stage.name, ...counts, seconds: (performance.now() - started) / 1000 })
  }
  return reportTotals(results)
})
