import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { showProblem } from '../../app/notices'
import classes from './drop-target.module.css'
import { importableFiles, leftMediaWords, mayHoldTexts } from './dropped-files'

/**
 * Takes texts dropped anywhere on the window. Media is left to the page, an article's text or the Media section; where
 * nothing takes it, the writer is told: a drop never ends in silence.
 */
export function DropTarget({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles

  useEffect(() => {
    // dragenter and dragleave come for every element on the way; only their balance says where the pointer is.
    let depth = 0
    const isOurs = (event: DragEvent) => event.dataTransfer !== null && mayHoldTexts(event.dataTransfer)
    const onEnter = (event: DragEvent) => {
      if (!isOurs(event)) return
      event.preventDefault()
      depth += 1
      setOver(true)
    }
    const onOver = (event: DragEvent) => {
      if (!isOurs(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const onLeave = (event: DragEvent) => {
      if (!isOurs(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      const dropped = [...(event.dataTransfer?.files ?? [])]
      const files = importableFiles(dropped)
      if (files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(files)
      tellOfMedia(dropped)
    }
    // After the page: what is here was taken by nobody.
    const onLeftOver = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      if (event.type === 'drop') tellOfMedia([...event.dataTransfer.files])
    }
    const capture = { capture: true }
    window.addEventListener('dragenter', onEnter)
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    // Before the editor, which would take a dropped file for a picture or a text.
    window.addEventListener('drop', onDrop, capture)
    window.addEventListener('dragover', onLeftOver)
    window.addEventListener('drop', onLeftOver)
    return () => {
      window.removeEventListener('dragenter', onEnter)
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop, capture)
      window.removeEventListener('dragover', onLeftOver)
      window.removeEventListener('drop', onLeftOver)
    }
  }, [])

  if (!over) return null
  return (
    <div className={classes.veil}>
      <div className={classes.card}>
        <IconFileImport size={34} stroke={1.3} aria-hidden />
        <p className={classes.title}>Drop to import</p>
        <p>
          Text, Markdown, Word, saved pages, subtitles and transcripts. You will see what was found first.
        </p>
      </div>
    </div>
  )
}

function tellOfMedia(files: readonly File[]): void {
  const words = leftMediaWords(files)
  if (words !== null) showProblem(words)
}
