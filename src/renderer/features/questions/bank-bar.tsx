import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { MainBar } from '../../app/main-bar'
import { SectionTitle } from '../../ui/section-title'
import { formatCount } from '../../ui/words'

type Props = {
  binned: boolean
  onBinned: (binned: boolean) => void
  /** Questions in the bin. */
  inBin: number
  onAdd: (what: 'one' | 'several') => void
  newRef: RefObject<HTMLButtonElement | null>
  /** Asks, then deletes all that is in the bin; null where nothing is. */
  onEmpty: (() => void) | null
}

/** The bar of the question bank: those in use or those in the bin, and what is done with either. */
export function BankBar({ binned, onBinned, inBin, onAdd, newRef, onEmpty }: Props) {
  return (
    <MainBar
      left={<SectionTitle>Question bank</SectionTitle>}
      right={
        <>
          {(inBin > 0 || binned) && (
            <SegmentedControl
              size="sm"
              aria-label="Which questions"
              data={[
                { value: 'bank', label: 'In use' },
                { value: 'bin', label: `In the bin ${formatCount(inBin)}` },
              ]}
              value={binned ? 'bin' : 'bank'}
              onChange={(value) => onBinned(value === 'bin')}
            />
          )}
          {binned ? (
            <Button variant="default" disabled={onEmpty === null} onClick={() => onEmpty?.()}>
              Empty the bin…
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => onAdd('several')}>
                Add several…
              </Button>
              <Button
                ref={newRef}
                variant="filled"
                leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
                onClick={() => onAdd('one')}
              >
                New question
              </Button>
            </>
          )}
        </>
      }
    />
  )
}
