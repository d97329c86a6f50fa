import { Button } from '@mantine/core'
import type { Condition } from '@shared/lists/query'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { call } from '../../api/desk'
import { useList, useRecord } from '../../api/queries'
import { Dialog } from '../../ui/dialog'
import { FilterLine } from '../../ui/filter-line'
import { Picture } from '../../ui/picture'
import { countOf } from '../../ui/words'
import { showError, showProblem } from '../notices'
import classes from './picture-picker.module.css'

type Props = {
  /** What the picture shows, for its button: "portrait". */
  noun: string
  /** The record's name, which stands in while there is no picture; null leaves an empty frame. */
  name: string | null
  value: string | null
  onChange: (id: string | null) => void
  shape?: 'card' | 'round'
}

/** A record's picture; a click chooses another from the library or adds one from a file. */
export function PicturePicker({ noun, name, value, onChange, shape = 'card' }: Props) {
  const [open, setOpen] = useState(false)
  const { data } = useRecord('media', value)
  const words = value === null ? `Choose a ${noun}` : `Change the ${noun}`
  return (
    <>
      <button
        type="button"
        className={classes.picture}
        data-shape={shape}
        aria-label={words}
        onClick={() => setOpen(true)}
      >
        {value === null && name === null ? (
          <span className={classes.frame} />
        ) : (
          <Picture mediaId={value} alt={data?.alt ?? ''} seed={name || noun} shape={shape} />
        )}
        <span className={classes.hint} aria-hidden>
          <IconPhotoPlus size={18} stroke={1.6} />
        </span>
      </button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={words} size="lg">
        {open && (
          <Choice
            value={value}
            onChoose={(id) => {
              onChange(id)
              setOpen(false)
            }}
          />
        )}
      </Dialog>
    </>
  )
}

/** More pictures than this are found by their words. */
const SHOWN = 120

const onlyPictures: Condition[] = [{ test: 'among', field: 'kind', values: ['image'] }]

function Choice({ value, onChoose }: { value: string | null; onChoose: (id: string | null) => void }) {
  const [filter, setFilter] = useState('')
  const { data } = useList('media', { filter: useDeferredValue(filter), where: onlyPictures }, SHOWN)
  const pictures = data?.rows ?? []
  const addFile = async () => {
    const { media, problems } = await call('media.pick')
    for (const problem of problems) showProblem(problem)
    const picture = media.find((added) => added.kind === 'image')
    if (picture) onChoose(picture.id)
  }
  return (
    <div className={classes.choice}>
      <FilterLine value={filter} onChange={setFilter} label="Find a picture" icon="search" />
      <ul className={classes.grid}>
        {pictures.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={classes.option}
              aria-pressed={row.id === value}
              onClick={() => onChoose(row.id)}
            >
              <span className={classes.thumb}>
                <Picture mediaId={row.id} alt="" seed={row.title} />
              </span>
              <span className={classes.caption}>{row.title || row.fileName}</span>
            </button>
          </li>
        ))}
      </ul>
      {data?.total === 0 && (
        <p className={classes.none}>
          {filter === '' ? 'No picture is in the library yet.' : 'No picture has these words.'}
        </p>
      )}
      {data && data.total > SHOWN && (
        <p className={classes.none}>The first {countOf(SHOWN, data.total)} are shown: type to find others.</p>
      )}
      <div className={classes.actions}>
        <Button variant="filled" onClick={() => addFile().catch(showError)}>
          Add from a file…
        </Button>
        {value !== null && (
          <Button variant="default" onClick={() => onChoose(null)}>
            Take the picture away
          </Button>
        )}
      </div>
    </div>
  )
}
