import { Select } from '@mantine/core'
import { type ImportKind, importFields } from '@shared/record-import/fields'
import type { TableColumn } from './columns-order'
import classes from './columns-step.module.css'

type Props = {
  kind: ImportKind
  columns: readonly TableColumn[]
  /** The first rows of the file. */
  samples: readonly (readonly string[])[]
  onChoose: (column: number, key: string | null) => void
}

/** Each column with what stands in it, and the field that it becomes. */
export function ColumnsTable({ kind, columns, samples, onChoose }: Props) {
  return (
    <table className={classes.columns}>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">In the first rows</th>
          <th scope="col">Becomes</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ heading, column, key }) => (
          <tr key={column} data-left={key === null || undefined}>
            <th scope="row" className={classes.heading}>
              {heading || `Column ${column + 1}`}
            </th>
            <td className={classes.samples}>
              {samples
                .map((row) => row[column]?.trim() ?? '')
                .filter((cell) => cell !== '')
                .slice(0, 3)
                .map((cell, place) => (
                  // Samples may be alike.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <span key={place}>{cell}</span>
                ))}
            </td>
            <td className={classes.field}>
              <Select
                aria-label={`${heading || `Column ${column + 1}`} becomes`}
                data={importFields[kind].map(({ key: value, label }) => ({ value, label }))}
                value={key}
                placeholder="Left out"
                clearable
                clearButtonProps={{ 'aria-label': 'Leave out' }}
                searchable
                onChange={(value) => onChoose(column, value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
