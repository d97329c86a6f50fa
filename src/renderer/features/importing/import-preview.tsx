import { SegmentedControl, TextInput } from '@mantine/core'
import type { Corrections, ImportItem, ImportPreview as Preview } from '@shared/ipc/import-calls'
import { IconFileOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { EmptyState } from '../../ui/empty-state'
import { languageName } from '../../ui/language-name'
import { Tag } from '../../ui/tag'
import { counted } from '../../ui/words'
import classes from './import-preview.module.css'
import { correctRow, noCorrections, putBackRow, renameSpeaker } from './import-state'
import { LeftOutLines } from './left-out-lines'
import { OutlineRows } from './outline-rows'
import { PutBackTold } from './put-back-told'
import { ReadingGhost } from './reading-ghost'
import { SpeakerNames } from './speaker-names'
import { confidenceWords } from './words'

type Props = {
  sessionId: string
  item: ImportItem
  /** What was corrected in each file by its item's id: kept here while another file is looked at. */
  corrections: Map<string, Corrections>
}

/** What was found in one file, to be looked through and corrected before it is accepted. */
export function ImportPreview({ sessionId, item, corrections: kept }: Props) {
  const { itemId, state } = item
  const [shown, setShown] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [corrections, setCorrections] = useState<Corrections>(() => kept.get(itemId) ?? noCorrections())
  const [putBack, setPutBack] = useState<number | null>(null)
  // Answers may overtake one another; only the last question counts.
  const asked = useRef(0)

  useEffect(() => {
    if (state !== 'ready') return
    const turn = ++asked.current
    call('imports.preview', { sessionId, itemId }).then(
      (found) => turn === asked.current && setShown(found),
      (error: unknown) => turn === asked.current && setProblem(messageOf(error)),
    )
  }, [sessionId, itemId, state])

  const correct = (next: Corrections) => {
    setCorrections(next)
    setPutBack(null)
    kept.set(itemId, next)
    const turn = ++asked.current
    call('imports.correct', { sessionId, itemId, corrections: next }).then(
      (found) => {
        if (turn !== asked.current) return
        setShown(found)
        setProblem(null)
      },
      (error: unknown) => turn === asked.current && setProblem(messageOf(error)),
    )
  }

  if (state === 'rejected' || state === 'cancelled') {
    return (
      <EmptyState
        icon={IconFileOff}
        title={state === 'rejected' ? `${item.fileName} cannot be imported` : 'Not read'}
      >
        {state === 'rejected' ? item.found?.error : 'Reading was stopped before this file.'}
      </EmptyState>
    )
  }
  if (!shown) {
    return (
      <div className={classes.preview} aria-busy="true">
        {problem ? <p className={classes.waiting}>{problem}</p> : <ReadingGhost />}
      </div>
    )
  }
  const isBack = shown.outline.some(({ index, role }) => index === putBack && role !== 'dropped')
  const inSight = isBack ? putBack : null
  return (
    <section className={classes.preview} aria-label={`What was found in ${item.fileName}`}>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <Head
        shown={shown}
        corrections={corrections}
        onCorrect={correct}
        onPutBack={(index) => {
          correct(putBackRow(corrections, index))
          setPutBack(index)
        }}
        lastPutBack={putBack}
        fileName={item.fileName}
      />
      <PutBackTold
        rows={shown.outline}
        index={inSight}
        onUndo={(index) => {
          correct(correctRow(corrections, { index, role: 'dropped' }))
          setPutBack(index)
        }}
      />
      <OutlineRows
        rows={shown.outline}
        lookAt={inSight}
        speakers={shown.found.speakers}
        onChange={(change) => correct(correctRow(corrections, change))}
      />
    </section>
  )
}

type HeadProps = {
  shown: Preview
  corrections: Corrections
  onCorrect: (next: Corrections) => void
  onPutBack: (index: number) => void
  lastPutBack: number | null
  fileName: string
}

function Head({ shown, corrections, onCorrect, onPutBack, lastPutBack, fileName }: HeadProps) {
  const { found, language, leftOut } = shown
  const [typed, setTyped] = useState<string | null>(null)
  const title = typed ?? found.title ?? ''
  // A row made the title is the title, whatever stood here before.
  useEffect(() => {
    void found.title
    setTyped(null)
  }, [found.title])
  const commitTitle = () => {
    if (title.trim() !== (found.title ?? '')) onCorrect({ ...corrections, title: title.trim() })
  }
  return (
    <header className={classes.head}>
      <div className={classes.top}>
        <TextInput
          className={classes.title}
          aria-label="Title"
          placeholder={fileName}
          value={title}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={commitTitle}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && commitTitle()}
        />
        <SegmentedControl
          aria-label="Becomes"
          size="xs"
          value={found.kind === 'interview' ? 'interview' : 'article'}
          data={[
            { value: 'article', label: 'Article' },
            { value: 'interview', label: 'Interview and article' },
          ]}
          onChange={(kind) =>
            onCorrect({ ...corrections, kind: kind === 'interview' ? 'interview' : 'article' })
          }
        />
      </div>
      <div className={classes.sure}>
        <span className={classes.meter} aria-hidden>
          <i
            style={{ width: `${Math.round(found.confidence * 100)}%` }}
            data-low={found.confidence < 0.7 || undefined}
          />
        </span>
        <span>
          {found.isInterview ? counted(found.pairs.length, 'question') : 'No questions and answers'} ·{' '}
          {confidenceWords(found.confidence)}
          {language !== '' && <> · {languageName(language)}</>}
        </span>
      </div>
      <SpeakerNames
        speakers={found.speakers}
        onRename={(from, to) => onCorrect(renameSpeaker(corrections, from, to))}
      />
      {(found.products.length > 0 || found.imageCredits.length > 0) && (
        <div className={classes.named}>
          {found.products.length > 0 && <span className={classes.label}>Products</span>}
          {found.products.map(({ brand, name }) => (
            <Tag key={`${brand} ${name}`} tone="rouge">
              {brand ? `${name}, ${brand}` : name}
            </Tag>
          ))}
          {found.imageCredits.length > 0 && <span className={classes.label}>Pictures by</span>}
          {found.imageCredits.map((credit) => (
            <Tag key={credit} tone="slate">
              {credit}
            </Tag>
          ))}
        </div>
      )}
      {found.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          {warning}
        </p>
      ))}
      {leftOut.length > 0 && <LeftOutLines lines={leftOut} lastPutBack={lastPutBack} onPutBack={onPutBack} />}
    </header>
  )
}
