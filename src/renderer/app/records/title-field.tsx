import type { ComponentProps } from 'react'
import classes from './title-field.module.css'

type Props = Omit<ComponentProps<'input'>, 'className' | 'size'> & { label: string; error?: unknown }

/** A record's name, written large like the title it is. */
export function TitleField({ label, error, ...rest }: Props) {
  return (
    <span className={classes.field}>
      <input
        className={classes.input}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        placeholder={label}
        spellCheck={false}
        {...rest}
      />
      {typeof error === 'string' && (
        <span className={classes.error} role="alert">
          {error}
        </span>
      )}
    </span>
  )
}
