import type { ColumnChoice } from '@shared/lists/view'

/** What a table knows of a column besides how to draw it. */
export type ColumnShape = {
  id: string
  /** In pixels, until a person sets another. */
  width: number
  /** Shown unless a person takes it out. */
  usual: boolean
  /** Always there, and always first. */
  fixed?: true
}

const narrowest = 64
const widest = 900

/** The shown columns in their order, with their widths. Columns that a choice knows and the table has not are left out. */
export function shownColumns<Column extends ColumnShape>(
  columns: readonly Column[],
  choice: ColumnChoice | null,
): (Column & { width: number })[] {
  const shown = choice?.shown ?? columns.filter(({ usual }) => usual).map(({ id }) => id)
  const fixed = columns.filter((column) => column.fixed)
  const others = shown.flatMap((id) => columns.find((column) => column.id === id && !column.fixed) ?? [])
  return [...fixed, ...others].map((column) => ({
    ...column,
    width: choice?.widths[column.id] ?? column.width,
  }))
}

/** Takes a column out, or puts it in where the table has it by itself. */
export function toggled(
  columns: readonly ColumnShape[],
  choice: ColumnChoice | null,
  id: string,
): ColumnChoice {
  const { shown, widths } = whole(columns, choice)
  if (shown.includes(id)) return { shown: shown.filter((other) => other !== id), widths }
  const place = columns.findIndex((column) => column.id === id)
  const before = columns.slice(0, place).map((column) => column.id)
  const at = shown.findLastIndex((other) => before.includes(other)) + 1
  return { shown: shown.toSpliced(at, 0, id), widths }
}

/** Moves a shown column to the place of another, or by some places; the fixed ones stay first. */
export function moved(
  columns: readonly ColumnShape[],
  choice: ColumnChoice | null,
  id: string,
  to: { before: string } | { by: number },
): ColumnChoice {
  const { shown, widths } = whole(columns, choice)
  const from = shown.indexOf(id)
  if (from === -1) return { shown, widths }
  const wanted = 'by' in to ? from + to.by : shown.indexOf(to.before)
  const first = shown.filter((other) => columns.find((column) => column.id === other)?.fixed).length
  const target = Math.min(shown.length - 1, Math.max(first, wanted))
  if (from < first) return { shown, widths }
  return { shown: shown.toSpliced(from, 1).toSpliced(target, 0, id), widths }
}

export function resized(
  columns: readonly ColumnShape[],
  choice: ColumnChoice | null,
  id: string,
  width: number,
): ColumnChoice {
  const { shown, widths } = whole(columns, choice)
  return { shown, widths: { ...widths, [id]: Math.round(Math.min(widest, Math.max(narrowest, width))) } }
}

function whole(columns: readonly ColumnShape[], choice: ColumnChoice | null): ColumnChoice {
  return { shown: shownColumns(columns, choice).map(({ id }) => id), widths: choice?.widths ?? {} }
}
