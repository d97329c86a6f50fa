import { KeyCap } from '../../ui/key-cap'
import classes from './query-field.module.css'
import type { Completion } from './use-completions'

type Props = { options: readonly Completion[]; onTake: (option: string) => void }

/** What the filter at the caret may become; Tab takes the first. */
export function Completions({ options, onTake }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of the form's own
    <div className={classes.options} role="group" aria-label="Completions">
      <KeyCap keys="Tab" />
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          tabIndex={-1}
          className={classes.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
