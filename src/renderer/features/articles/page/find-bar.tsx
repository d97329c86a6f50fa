import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { inlineText } from '@shared/article/inline-text'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useCommand } from '../../../app/commands/use-command'
import { showError } from '../../../app/notices'
import { ArticleFinder } from '../../../editor/find/article-finder'
import type { Replaced } from '../../../editor/find/replace-places'
import { findScopes } from '../../../ui/find-scopes'
import { useStore } from '../../../ui/store'
import { counted, countOf } from '../../../ui/words'
import type { ArticleSession } from '../session/article-session'
import classes from './find-bar.module.css'
import { FindField } from './find-field'
import { aboveTheBar } from './find-toggle'
import { type FindWish, keepWish, keptWish } from './find-wish'
import { ReplaceLine } from './replace-line'

type Props = {
  session: ArticleSession
  /** Grows whenever a key asks for the bar again. */
  asked: FindAsked
  onClose(): void
}
export type FindAsked = { withReplace: boolean; times: number }

/** Finds and replaces in the article, above its text. */
export function FindBar({ session, asked, onClose }: Props) {
  const [wish, setWish] = useState<FindWish>(keptWish)
  const [said, setSaid] = useState('')
  const [answered, setAnswered] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const finder = useFinder(session)
  const { total, current, problem } = useStore(finder.state)

  const { text, matchCase, wholeWord, isExpression, scope } = wish
  useEffect(() => {
    const query = { text, matchCase, wholeWord, isExpression, scope }
    setSaid('')
    finder.find(text === '' ? null : query).catch(showError)
  }, [finder, text, matchCase, wholeWord, isExpression, scope])

  useEffect(() => keepWish(wish), [wish])

  useEffect(() => {
    if (asked.times === 0) return
    // Words are no expression: they are looked for only where words are.
    setWish((now) => (now.isExpression ? now : { ...now, ...selectedWords(session) }))
    field.current?.focus()
    setAnswered(asked.times)
  }, [asked, session])
  // Only once the words stand in it: putting them there leaves the caret behind them, and typing would go on with them.
  useEffect(() => {
    if (answered > 0) field.current?.select()
  }, [answered])

  const change = (part: Partial<FindWish>) => setWish((now) => ({ ...now, ...part }))
  const go = (step: 1 | -1) => void finder.go(step).catch(showError)
  useCommand('find.next', () => go(1))
  useCommand('find.previous', () => go(-1))

  const replace = (all: boolean) => {
    const put = { text: wish.replacement, keepCase: wish.keepCase }
    const done = all ? finder.replaceAll(put) : finder.replaceOne(put)
    done.then((replaced) => setSaid(replacedWords(replaced)), showError)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    onClose()
    session.editor.view.focus()
  }
  const isWrong = problem !== null
  const counts =
    isWrong || said !== '' || text === '' ? '' : total === 0 ? 'Not found' : countOf(current + 1, total)

  return (
    <search className={classes.bar} aria-label="Find in the article" onKeyDown={onKeyDown}>
      <div className={classes.line}>
        <FindField wish={wish} onChange={change} isWrong={isWrong} fieldRef={field} onStep={go} />
        <Step
          label="Previous"
          icon={<IconArrowUp size={16} />}
          disabled={total === 0}
          onClick={() => go(-1)}
        />
        <Step label="Next" icon={<IconArrowDown size={16} />} disabled={total === 0} onClick={() => go(1)} />
        <Select
          aria-label="Where to look"
          size="xs"
          w={130}
          data={findScopes}
          value={scope}
          allowDeselect={false}
          comboboxProps={{ width: 150, position: 'bottom-start' }}
          onChange={(scope) => scope && change({ scope })}
        />
        <output className={classes.count}>{counts}</output>
        <ActionIcon variant="subtle" color="gray" aria-label="Close the find bar" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <output className={classes.told} data-wrong={isWrong || undefined}>
        {problem ?? said}
      </output>
      {asked.withReplace && (
        <ReplaceLine wish={wish} onChange={change} hasPlaces={total > 0} onReplace={replace} />
      )}
    </search>
  )
}

function useFinder(session: ArticleSession): ArticleFinder {
  const [finder] = useState(
    () => new ArticleFinder(session.editor, (node) => inlineText([node.toJSON()], session.nameOf)),
  )
  useEffect(() => {
    finder.start()
    return () => finder.dispose()
  }, [finder])
  return finder
}

type StepProps = { label: string; icon: ReactNode; disabled: boolean; onClick(): void }

function Step({ label, icon, disabled, onClick }: StepProps) {
  return (
    <Tooltip label={label} {...aboveTheBar}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

function replacedWords({ replaced, held }: Replaced): string {
  const done = replaced === 0 ? 'Nothing replaced' : `${counted(replaced, 'place')} replaced`
  if (held === 0) return done
  return `${done}; ${held} in ${held === 1 ? 'a chip stays' : 'chips stay'} as the record says`
}

/** Words of one line that are selected are what is looked for. */
function selectedWords({ editor }: ArticleSession): { text: string } | null {
  const { from, to, $from, $to } = editor.state.selection
  if (from === to || !$from.sameParent($to) || to - from > 200) return null
  const text = editor.state.doc.textBetween(from, to)
  return text.trim() === '' ? null : { text }
}
