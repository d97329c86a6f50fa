import { IconPhotoDown } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { call, callWithFiles } from '../../api/desk'
import { isTyping } from '../../app/commands/keys'
import { showError } from '../../app/notices'
import classes from './media-drop.module.css'
import { showAdded, showMedia } from './show-added'

/** Takes files that are dropped on it and pictures that are pasted while it is on the screen. */
export function MediaDrop({ children }: { children: ReactNode }) {
  const [over, setOver] = useState(false)
  // Entering a child fires before leaving its parent; only the last leave counts.
  const depth = useRef(0)
  usePastedPictures()
  const onDragEnter = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    depth.current += 1
    setOver(true)
  }
  const onDragLeave = () => {
    depth.current = Math.max(0, depth.current - 1)
    if (depth.current === 0) setOver(false)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    // The window's own import of dropped texts must not take these too.
    event.stopPropagation()
    depth.current = 0
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) callWithFiles('media.addDropped', files).then(showAdded).catch(showError)
  }
  return (
    <section
      className={classes.drop}
      aria-label="Media, drop files here to add them"
      onDragEnter={onDragEnter}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
    >
      {children}
      {over && (
        <div className={classes.veil} aria-hidden>
          <IconPhotoDown size={34} stroke={1.4} />
          Drop to add to the library
        </div>
      )}
    </section>
  )
}

function usePastedPictures(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      const [file] = files
      if (!file || isTyping(event.target)) return
      event.preventDefault()
      paste(file, files).catch(showError)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

/** Files that were copied where files are kept, or the one picture that a program put on the clipboard. */
async function paste(file: File, files: File[]): Promise<void> {
  const isPicture = files.length === 1 && file.type.startsWith('image/')
  if (!isPicture) return showAdded(await callWithFiles('media.addDropped', files))
  const bytes = new Uint8Array(await file.arrayBuffer())
  showMedia(await call('media.addPasted', { fileName: file.name, bytes }))
}
