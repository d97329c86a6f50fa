import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { RecordImport } from '@shared/ipc/record-import-calls'
import { type ImportKind, importFields, importKinds } from '@shared/record-import/fields'
import { delimiters, tableEncodings } from '@shared/record-import/shape'
import { useRef, useState } from 'react'
import { call } from '../../api/desk'
import { showError } from '../../app/notices'
import { ImportActions } from '../../ui/import-frame'
import { capitalised, counted, formatCount, kindNames } from '../../ui/words'
import classes from './columns-step.module.css'
import { delimiterNames, encodingNames } from './words'

type Props = {
  session: RecordImport
  onChange: (session: RecordImport) => void
  onNext: () => void
  onClose: () => void
}

/** Columns without a field are shown up to here; a table may have a thousand. */
const SHOWN_LEFT_OUT = 12

/** What the rows are, how the file is read, and which column is what. */
export function ColumnsStep({ session, onChange, onNext, onClose }: Props) {
  const { sessionId, kind, shape, headings, samples, mapping, filter } = session
  const [all, setAll] = useState(false)
  const asked = useRef(0)
  const change = (changes: Omit<Parameters<typeof call<'recordImports.change'>>[1], 'sessionId'>) => {
    asked.current += 1
    const turn = asked.current
    call('recordImports.change', { sessionId, ...changes })
      // An earlier answer would take back what was chosen since.
      .then((answer) => turn === asked.current && onChange(answer))
      .catch(showError)
  }
  const choose = (column: number, key: string | null) => {
    const next = mapping.map((present, other) => (other === column ? key : present === key ? null : present))
    onChange({ ...session, mapping: next })
    change({ mapping: next })
  }
  const isFacts = shape.format === 'facts-table' || shape.format === 'facts-lines'
  const order = headings
    .map((heading, column) => ({ heading, column, key: mapping[column] ?? null }))
    .sort((one, other) => Number(one.key === null) - Number(other.key === null) || one.column - other.column)
  const mapped = order.filter(({ key }) => key !== null).length
  const shown = all ? order : order.slice(0, mapped + SHOWN_LEFT_OUT)
  const hidden = order.length - shown.length
  const hasName =
    mapping.includes('name') ||
    (kind === 'expert' && (mapping.includes('firstName') || mapping.includes('lastName')))

  return (
    <>
      <div className={classes.step}>
        <div className={classes.reading}>
          {shape.format === 'table' ? (
            <SegmentedControl
              aria-label="What the rows are"
              data={importKinds.map((value) => ({ value, label: capitalised(kindNames[value].many) }))}
              value={kind}
              // The values are those of the data.
              onChange={(value) => change({ kind: value as ImportKind })}
            />
          ) : (
            <p className={classes.known}>
              {isFacts
                ? 'Products of Open Beauty Facts. Each keeps a note of its source and licence.'
                : 'People from an address book.'}
            </p>
          )}
          {shape.format === 'table' && (
            <>
              <Select
                aria-label="Cells are parted by"
                w={150}
                data={delimiters.map((value) => ({ value, label: delimiterNames[value] }))}
                value={shape.delimiter}
                allowDeselect={false}
                onChange={(value) => {
                  const delimiter = delimiters.find((one) => one === value)
                  if (delimiter) change({ shape: { delimiter } })
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
                  if (encoding) change({ shape: { encoding } })
                }}
              />
              <Checkbox
                label="First row is headings"
                checked={shape.hasHeadings}
                onChange={(event) => change({ shape: { hasHeadings: event.currentTarget.checked } })}
              />
              <Checkbox
                label="Quotation marks around cells"
                checked={shape.quotes}
                onChange={(event) => change({ shape: { quotes: event.currentTarget.checked } })}
              />
            </>
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
                onBlur={(event) => change({ filter: { ...filter, [name]: event.currentTarget.value } })}
              />
            ))}
          </div>
        )}
        <table className={classes.columns}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">In the first rows</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ heading, column, key }) => (
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
                    onChange={(value) => choose(column, value)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {hidden > 0 && (
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show {counted(hidden, 'more column')} that {hidden === 1 ? 'is' : 'are'} left out
          </Button>
        )}
      </div>
      <ImportActions
        hint={
          hasName
            ? `${formatCount(mapped)} of ${counted(headings.length, 'column')} used`
            : 'Say which column holds the name.'
        }
      >
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button data-autofocus variant="filled" disabled={!hasName} onClick={onNext}>
          Look through the rows
        </Button>
      </ImportActions>
    </>
  )
}
