import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { CallInput } from '@shared/ipc/contract'
import type { RecordImport } from '@shared/ipc/record-import-calls'
import { type ImportKind, importKinds } from '@shared/record-import/fields'
import { delimiters, tableEncodings } from '@shared/record-import/shape'
import { capitalised, kindNames } from '../../ui/words'
import classes from './columns-step.module.css'
import { delimiterNames, encodingNames } from './words'

export type ImportChange = Omit<CallInput<'recordImports.change'>, 'sessionId'>

type Props = Pick<RecordImport, 'kind' | 'shape' | 'filter'> & { onChange: (change: ImportChange) => void }

/** What the rows are, and how the file is read; of a large collection, which of its rows. */
export function ReadingChoices({ kind, shape, filter, onChange }: Props) {
  const isFacts = shape.format === 'facts-table' || shape.format === 'facts-lines'
  return (
    <>
      <div className={classes.reading}>
        {shape.format === 'table' ? (
          <TableShape kind={kind} shape={shape} onChange={onChange} />
        ) : (
          <p className={classes.known}>
            {isFacts
              ? 'Products of Open Beauty Facts. Each keeps a note of its source and licence.'
              : 'People from an address book.'}
          </p>
        )}
      </div>
      {isFacts && (
        <div className={classes.filters}>
          {(['category', 'brand', 'country'] as const).map((name) => (
            <TextInput
              key={name}
              label={`Only this ${name}`}
              placeholder="Any"
              defaultValue={filter[name]}
              onBlur={(event) => onChange({ filter: { ...filter, [name]: event.currentTarget.value } })}
            />
          ))}
        </div>
      )}
    </>
  )
}

/** A table does not say what it holds, nor how it was written. */
function TableShape({ kind, shape, onChange }: Omit<Props, 'filter'>) {
  return (
    <>
      <SegmentedControl
        aria-label="What the rows are"
        data={importKinds.map((value) => ({ value, label: capitalised(kindNames[value].many) }))}
        value={kind}
        // The values are those of the data.
        onChange={(value) => onChange({ kind: value as ImportKind })}
      />
      <Select
        aria-label="Cells are parted by"
        w={150}
        data={delimiters.map((value) => ({ value, label: delimiterNames[value] }))}
        value={shape.delimiter}
        allowDeselect={false}
        onChange={(value) => {
          const delimiter = delimiters.find((one) => one === value)
          if (delimiter) onChange({ shape: { delimiter } })
        }}
      />
      <Select
        aria-label="Encoding"
        w={150}
        data={tableEncodings.map((value) => ({ value, label: encodingNames[value] }))}
        value={shape.encoding}
        allowDeselect={false}
        onChange={(value) => {
          const encoding = tableEncodings.find((one) => one === value)
          if (encoding) onChange({ shape: { encoding } })
        }}
      />
      <Checkbox
        label="First row is headings"
        checked={shape.hasHeadings}
        onChange={(event) => onChange({ shape: { hasHeadings: event.currentTarget.checked } })}
      />
      <Checkbox
        label="Quotation marks around cells"
        checked={shape.quotes}
        onChange={(event) => onChange({ shape: { quotes: event.currentTarget.checked } })}
      />
    </>
  )
}
