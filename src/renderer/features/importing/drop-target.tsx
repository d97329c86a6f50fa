import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import classes from './drop-target.module.css'
import { importableFiles, mayHoldTexts } from './dropped-files'

/** Takes texts dropped anywhere on the window. Pictures and recordings are left to the page and to the media section. */
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
      const files = importableFiles([...(event.dataTransfer?.files ?? [])])
      if (files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(files)
    }
    const capture = { capture: true }
    window.addEventListener('dragenter', onEnter)
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    // Before the editor, which would take a dropped file for a picture or a text.
    window.addEventListener('drop', onDrop, capture)
    return () => {
      window.removeEventListener('dragenter', onEnter)
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop, capture)
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
