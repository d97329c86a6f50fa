import { daysBetween } from '@shared/calendar-day'
import { DeskError } from '@shared/ipc/errors'
import type { Condition } from '@shared/lists/query'
import { articleStatusSchema } from '@shared/records/article'
import { articleStatuses } from '@shared/records/choices'
import { daySchema } from '@shared/records/common'
import { type Command, InvalidArgumentError } from 'commander'
import { today } from '../services/records/today'

/** What narrows a list of articles by their plan. */
export type Planned = { status: string[]; client?: string; dueBefore?: string }

export function addPlanned(list: Command): void {
  list
    .option('--status <statuses>', 'only articles that stand there, parted by commas', namesIn, [])
    .option('--client <name>', 'only articles for this client; an empty name for none')
    .option('--due-before <day>', 'only articles with a deadline before this day, such as 2026-12-24', dayIn)
}

/** @throws DeskError `invalid-input` for a status that there is not */
export function plannedWhere({ status, client, dueBefore }: Planned): Condition[] {
  const unknown = status.find((one) => !articleStatusSchema.safeParse(one).success)
  if (unknown !== undefined)
    throw new DeskError(
      'invalid-input',
      `There is no status “${unknown}”. There are ${articleStatuses.join(', ')}.`,
    )
  const conditions: Condition[] = []
  if (status.length > 0) conditions.push({ test: 'among', field: 'status', values: status })
  if (client !== undefined) conditions.push({ test: 'among', field: 'client', values: [client || null] })
  if (dueBefore !== undefined) {
    const to = daysBetween(today(), dueBefore) - 1
    conditions.push({ test: 'between', range: 'daysLeft', from: null, to, currency: null })
  }
  return conditions
}

/** Names that are parted by commas. */
export function namesIn(text: string): string[] {
  return text.split(',').map((name) => name.trim())
}

function dayIn(text: string): string {
  if (!daySchema.safeParse(text).success)
    throw new InvalidArgumentError('It must be a day, such as 2026-12-24.')
  return text
}
