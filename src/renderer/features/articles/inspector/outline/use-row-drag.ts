import { type DragEvent, type RefObject, useState } from 'react'

type Options = {
  listRef: RefObject<HTMLElement | null>
  ids: readonly string[]
  chosenIds: readonly string[]
  /** A row that is not among the chosen is dragged alone. */
  onChoose(id: string): void
  /** @param index the row before which they are dropped; one past the last at the end */
  onMove(ids: readonly string[], index: number): void
}

/** The mark of our own drags: anything else that is dragged over the outline is none of its business. */
const KIND = 'application/x-beauty-desk-outline'

/** Drags rows of the outline to another place in it. `dropIndex` is where they would stand, while they are over it. */
export function useRowDrag({ listRef, ids, chosenIds, onChoose, onMove }: Options) {
  const [dragged, setDragged] = useState<{ id: string; ids: readonly string[] } | null>(null)
  const [dropIndex, setDropIndex] = useState<number | null>(null)
  const end = () => {
    setDragged(null)
    setDropIndex(null)
  }
  const indexUnder = (event: DragEvent): number => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    if (!row || !listRef.current?.contains(row)) return ids.length
    const box = row.getBoundingClientRect()
    return Number(row.dataset.index) + (event.clientY < box.top + box.height / 2 ? 0 : 1)
  }
  const isOurs = (event: DragEvent) => dragged !== null && event.dataTransfer.types.includes(KIND)
  const over = (event: DragEvent) => {
    if (!isOurs(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setDropIndex(indexUnder(event))
  }
  return {
    draggedId: dragged?.id ?? null,
    dropIndex,
    onDragStart(event: DragEvent, id: string) {
      const together = chosenIds.includes(id) ? chosenIds : [id]
      if (together.length === 1) onChoose(id)
      event.dataTransfer.setData(KIND, id)
      event.dataTransfer.effectAllowed = 'move'
      setDragged({ id, ids: together })
    },
    listProps: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave({ clientX, clientY }: DragEvent) {
        // It is told for every row that is left for another.
        const box = listRef.current?.getBoundingClientRect()
        const isInside =
          box && clientX > box.left && clientX < box.right && clientY > box.top && clientY < box.bottom
        if (!isInside) setDropIndex(null)
      },
      onDrop(event: DragEvent) {
        if (!isOurs(event) || !dragged) return
        event.preventDefault()
        onMove(dragged.ids, indexUnder(event))
        end()
      },
      onDragEnd: end,
    },
  }
}
