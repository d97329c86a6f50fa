import { Button } from '@mantine/core'
import { type Icon, IconFileImport, IconListDetails, IconSend, IconUsers } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { keyLabel } from './commands/keys'
import { useEscape } from './escape'
import { changePreferences } from './preferences'
import classes from './tour.module.css'

type Step = { icon: Icon; title: string; words: string }

const steps: Step[] = [
  {
    icon: IconFileImport,
    title: 'Bring a conversation in',
    words: `Drop a transcript, a document or a saved page on the window, or press ${keyLabel('Mod-o')}. You see what was found, and what was dropped, before anything is kept.`,
  },
  {
    icon: IconListDetails,
    title: 'Shape questions and answers',
    words:
      'Pairs move, fold and split with the keyboard. Everything is saved as you type, and everything can be undone.',
  },
  {
    icon: IconUsers,
    title: 'Keep names and facts once',
    words:
      'Experts, brands, products and pictures live beside your articles. Type @ to mention one; its price and spelling follow.',
  },
  {
    icon: IconSend,
    title: 'Publish it clean',
    words: `Markdown or HTML, with credits and alt text where they belong. And ${keyLabel('Mod-k')} goes to anything and does anything.`,
  },
]

/** Four short steps for someone who is new. Leaving it, with Escape too, is for good; Help brings it back. */
export function Tour({ onClose }: { onClose: () => void }) {
  const [index, setIndex] = useState(0)
  const card = useRef<HTMLElement>(null)
  const step = steps[index]
  const leave = () => {
    changePreferences({ tourDismissed: true })
    // Its own buttons go with it.
    if (card.current?.contains(document.activeElement)) document.getElementById('main')?.focus()
    onClose()
  }
  useEscape(leave)
  if (!step) return null
  const last = index === steps.length - 1
  const IconOf = step.icon
  return (
    <aside ref={card} className={classes.tour} aria-label="Tour">
      <span className={classes.mark}>
        <IconOf size={24} stroke={1.5} aria-hidden />
      </span>
      <div aria-live="polite">
        <p className={classes.count}>
          Step {index + 1} of {steps.length}
        </p>
        <h2 className={classes.title}>{step.title}</h2>
        <p className={classes.words}>{step.words}</p>
      </div>
      <div className={classes.actions}>
        <button type="button" className={classes.skip} onClick={leave}>
          Do not show again
        </button>
        <span className={classes.steps}>
          {index > 0 && (
            <Button variant="default" size="xs" onClick={() => setIndex(index - 1)}>
              Back
            </Button>
          )}
          <Button variant="filled" size="xs" onClick={last ? leave : () => setIndex(index + 1)}>
            {last ? 'Start' : 'Next'}
          </Button>
        </span>
      </div>
    </aside>
  )
}
