import { Button } from '@mantine/core'
import type { ComparedBlock } from '@shared/article/compare/compare-documents'
import type { ComparedStates } from '@shared/article/compare/compare-states'
import type { Stretch } from '@shared/article/compare/compare-words'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Fragment, memo } from 'react'
import { ComparedLineView } from './compared-line'
import classes from './compared-text.module.css'
import type { NameOfRecord } from './name-of-record'
import { Words } from './words'

type Props = {
  compared: ComparedStates
  nameOf: NameOfRecord
  /** The pairs of the chosen revision that the article does not have like this now. */
  restorable: ReadonlySet<string>
  onRestorePair: (id: string) => void
}

/** An article with what was added, removed, moved and restyled in it. Every change is a stop for the keys. */
export function ComparedText({ compared, nameOf, restorable, onRestorePair }: Props) {
  const { title, dek, blocks } = compared
  return (
    <article className={classes.text}>
      <h1 className={classes.title} data-stop={isChanged(title) || undefined} tabIndex={-1}>
        {title.length > 0 ? <Words stretches={title} /> : 'Untitled article'}
      </h1>
      {dek.length > 0 && (
        <p className={classes.dek} data-stop={isChanged(dek) || undefined} tabIndex={-1}>
          <Words stretches={dek} />
        </p>
      )}
      {blocks.map((block, place) => (
        <Block
          // A block that was moved and one with its id on the other side may both be there.
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks come in one piece and change in one piece
          key={place}
          block={block}
          nameOf={nameOf}
          onRestore={
            block.type === 'qa' && block.id !== null && block.change !== 'added' && restorable.has(block.id)
              ? onRestorePair
              : null
          }
        />
      ))}
    </article>
  )
}

const isChanged = (stretches: readonly Stretch[]) => stretches.some(({ change }) => change !== 'same')

const signs = { added: '+', removed: '−', changed: '', same: '' } as const
const signWords = { added: 'Added', removed: 'Removed', changed: '', same: '' } as const

type BlockProps = {
  block: ComparedBlock
  nameOf: NameOfRecord
  onRestore: ((id: string) => void) | null
}

const Block = memo(function Block({ block, nameOf, onRestore }: BlockProps) {
  const { id, type, change, isMoved, lines } = block
  const isWhole = change === 'added' || change === 'removed'
  return (
    <div
      className={classes.block}
      data-type={type}
      data-change={change}
      data-moved={isMoved || undefined}
      data-stop={isWhole || isMoved || undefined}
      tabIndex={-1}
    >
      {isWhole && (
        <span className={classes.sign}>
          <span aria-hidden>{signs[change]}</span>
          <span className={classes.hidden}>{signWords[change]}</span>
        </span>
      )}
      {isMoved && <span className={classes.moved}>Moved here</span>}
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Fragment key={place}>
          <ComparedLineView
            compared={line}
            previous={lines[place - 1] ?? null}
            isStop={!isWhole && line.change !== 'same'}
            nameOf={nameOf}
          />
        </Fragment>
      ))}
      {onRestore && id !== null && (
        <Button
          className={classes.restore}
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={15} stroke={1.7} aria-hidden />}
          onClick={() => onRestore(id)}
        >
          Restore this pair
        </Button>
      )}
    </div>
  )
})
