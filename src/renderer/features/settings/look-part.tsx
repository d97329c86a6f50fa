import { NumberInput } from '@mantine/core'
import type { Preferences } from '@shared/records/settings'
import { changePreferences, usePreferences } from '../../app/preferences'
import { FieldGroup, Wide } from '../../app/records/record-screen'
import { inRange } from './in-range'
import classes from './look-part.module.css'

const themes: { value: Preferences['theme']; label: string; note: string }[] = [
  { value: 'system', label: 'System', note: 'As this computer does' },
  { value: 'light', label: 'Light', note: 'Warm paper' },
  { value: 'dark', label: 'Dark', note: 'For the evening' },
  { value: 'high-contrast', label: 'High contrast', note: 'Strong lines' },
]

/** How the window looks on this computer. */
export function LookPart() {
  const preferences = usePreferences()
  return (
    <FieldGroup title="Look" hint="Kept on this computer, for every library.">
      <Wide>
        <fieldset className={classes.themes}>
          <legend className={classes.legend}>Theme</legend>
          {themes.map(({ value, label, note }) => (
            <label key={value} className={classes.theme}>
              <input
                type="radio"
                name="theme"
                className={classes.radio}
                checked={preferences.theme === value}
                onChange={() => changePreferences({ theme: value })}
              />
              <span className={classes.swatch} data-swatch={value} aria-hidden>
                Aa
              </span>
              <span className={classes.name}>{label}</span>
              <span className={classes.note}>{note}</span>
            </label>
          ))}
        </fieldset>
      </Wide>
      <NumberInput
        label="Text size"
        description="Of articles and transcripts, in pixels."
        min={12}
        max={32}
        value={preferences.textSize}
        onChange={(value) => inRange(value, 12, 32) && changePreferences({ textSize: value })}
      />
      <NumberInput
        label="Text width"
        description="Characters in a line; 66 reads well."
        min={40}
        max={110}
        value={preferences.textWidth}
        onChange={(value) => inRange(value, 40, 110) && changePreferences({ textWidth: value })}
      />
      <Wide>
        <div className={classes.sample} role="note" aria-label="How the text looks">
          <p className={classes.asked}>How long may a line be?</p>
          <p>
            So long that the eye finds the next one without looking for it. The quick test of a text is
            whether one forgets its letters after the second line, and reads on.
          </p>
        </div>
      </Wide>
    </FieldGroup>
  )
}
