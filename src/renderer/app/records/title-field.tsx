import type { ComponentProps } from 'react'
import classes from './title-field.module.css'

type Props = Omit<ComponentProps<'textarea'>, 'className' | 'rows' | 'onKeyDown'> & {
  label: string
  error?: unknown
}

/** A record's name, written large like the title it is: as many lines as it needs, and never a line break in it. */
export function TitleField({ label, error, onChange, ...rest }: Props) {
  return (
    <span className={classes.field}>
      <textarea
        className={classes.input}
        rows={1}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        placeholder={label}
        spellCheck={false}
        {...rest}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
        }}
        onChange={(event) => {
          const field = event.currentTarget
          if (/[\r\n]/.test(field.value)) field.value = field.value.replace(/\s*[\r\n]+\s*/g, ' ')
          onChange?.(event)
        }}
      />
      {typeof error === 'string' && (
        <span className={classes.error} role="alert">
          {error}
        </span>
      )}
    </span>
  )
}
