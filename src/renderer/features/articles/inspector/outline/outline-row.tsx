import { VisuallyHidden } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo } from 'react'
import { counted } from '../../../../ui/words'
import classes from './outline.module.css'
import { type OutlineRow, pairWords, rowName, rowVoices } from './outline-rows'

type Props = {
  row: OutlineRow
  hues: ReadonlyMap<string, number>
  nameOf: (expertId: string | null, speaker: string | null) => string | null
  findings: number
  isFolded: boolean
  /** A pair folds its answers in the text, a heading what stands under it in the outline. */
  canFold: boolean
  hasNumber: boolean
}

/** A heading by its words; a pair by its question, how long it is, who speaks and how many findings it has. */
export const OutlineEntryRow = memo(function OutlineEntryRow({
  row,
  hues,
  nameOf,
  findings,
  isFolded,
  canFold,
  hasNumber,
}: Props) {
  const { entry, number } = row
  if (entry.kind === 'heading') {
    return (
      <>
        {canFold && <Fold isFolded={isFolded} />}
        <span className={classes.heading} data-level={entry.level}>
          <span>
            {rowName(row)}
            {canFold && isFolded && <VisuallyHidden>, folded</VisuallyHidden>}
          </span>
          <FindingsBadge count={findings} />
        </span>
      </>
    )
  }
  const words = pairWords(entry)
  const voices = rowVoices(entry, hues, nameOf)
  const named = voices.filter(({ name }) => name !== null)
  const several = voices.length > 1
  return (
    <>
      <Fold isFolded={isFolded} />
      <span className={classes.question}>
        {hasNumber && <span className={classes.number}>{number}</span>}
        {rowName(row)}
        {isFolded && <VisuallyHidden>, folded</VisuallyHidden>}
      </span>
      <FindingsBadge count={findings} />
      <span className={classes.meta}>
        {words === 0 ? <span className={classes.none}>no answer yet</span> : counted(words, 'word')}
        {!several && named.map(({ name }) => ` · ${name}`)}
      </span>
      {several && (
        <span className={classes.voices}>
          {words > 0 && (
            <span className={classes.bar} aria-hidden>
              {voices
                .filter((voice) => voice.words > 0)
                .map((voice) => (
                  <i key={voice.hue} data-hue={voice.hue % HUES} style={{ flexGrow: voice.words }} />
                ))}
            </span>
          )}
          <span className={classes.names}>
            {voices.map((voice) => (
              <span key={voice.hue} className={classes.voice}>
                <i data-hue={voice.hue % HUES} aria-hidden />
                {voice.name ?? (voice.words > 0 ? 'unnamed' : 'nobody yet')}
                {voice.words > 0 && ` ${voice.percent} %`}
              </span>
            ))}
          </span>
        </span>
      )}
    </>
  )
})

function Fold({ isFolded }: { isFolded: boolean }) {
  return (
    <span
      className={classes.fold}
      data-fold
      data-folded={isFolded || undefined}
      title="Fold or unfold"
      aria-hidden
    >
      <IconChevronDown size={14} stroke={1.8} />
    </span>
  )
}

/** Colours that voices are told apart by; the sixth speaker has the first one’s. */
const HUES = 5

function FindingsBadge({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className={classes.findings} title={counted(count, 'finding')}>
      {count}
      <VisuallyHidden> {count === 1 ? 'finding' : 'findings'}, </VisuallyHidden>
    </span>
  )
}
