import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import type { Measurement } from './statistics'

/** Prints what the benches measured as one table and as one JSON value, and keeps the JSON in `.cache/bench.json`. */
class TableReporter implements Reporter {
  private readonly measurements: Measurement[] = []
  private failed = false

  onTestBegin(test: TestCase): void {
    // All of them take half an hour on two cores. What is printed beside the table goes where errors go.
    console.error(`… ${test.title}`)
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    for (const attachment of result.attachments)
      if (attachment.name === 'measurement' && attachment.body)
        this.measurements.push(JSON.parse(attachment.body.toString()) as Measurement)
    if (result.status === 'passed') return
    this.failed = true
    console.error(`✗ ${test.title}\n${result.errors.map((error) => error.message ?? error.value).join('\n')}`)
  }

  onEnd(): void {
    const rows = this.measurements.map((row) => [
      row.name,
      `${row.ours.toFixed(1)} ${row.unit}`,
      row.baseline === null ? '' : `${row.baseline.toFixed(1)} ${row.unit}`,
      row.ratio === null ? '' : row.ratio.toFixed(2),
      row.bar,
      row.holds ? 'yes' : 'NO',
    ])
    const table = [['what', 'ours', 'baseline', 'ratio', 'bar', 'holds'], ...rows]
    const widths =
      table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length))) ?? []
    for (const row of table)
      console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    const json = JSON.stringify({ measurements: this.measurements }, null, 2)
    console.log(json)
    const folder = join(import.meta.dirname, '../../.cache')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'bench.json'), `${json}\n`)
    if (this.failed) console.error('Some benches could not run; their lines are missing above.')
  }

  printsToStdio(): boolean {
    return true
  }
}

// biome-ignore lint/style/noDefaultExport: Playwright loads a reporter by its default export
export default TableReporter
