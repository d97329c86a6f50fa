import { Button } from '@mantine/core'
import { useState } from 'react'
import { currentPlace } from '../../app/routes'
import { Dialog } from '../../ui/dialog'
import classes from './compare-dialog.module.css'
import { comparedIn, compareProducts } from './compare-view'
import { ProductPicker } from './product-picker'

/** Asks which two products to put side by side; the one on the screen is the first. */
export function CompareDialog({ onClose }: { onClose: () => void }) {
  const [{ left, right }, setChosen] = useState<{ left: string | null; right: string | null }>(() => {
    const { section, id, view } = currentPlace()
    const shown = section === 'products' ? (comparedIn(view)?.left ?? id) : null
    return { left: shown, right: null }
  })
  const [startsAt] = useState(left === null ? 'One' : 'The other')
  const ready = left !== null && right !== null
  return (
    <Dialog opened onClose={onClose} title="Compare products" size="md">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          compareProducts(left, right)
          onClose()
        }}
      >
        <ProductPicker
          label="One"
          autofocus={startsAt === 'One'}
          value={left}
          except={right}
          onChange={(id) => setChosen({ left: id, right })}
        />
        <ProductPicker
          label="The other"
          autofocus={startsAt === 'The other'}
          value={right}
          except={left}
          onChange={(id) => setChosen({ left, right: id })}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="filled" type="submit" disabled={!ready}>
            Compare
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
