import { Switch } from '@mantine/core'
import { changePreferences, usePreferences } from '../../app/preferences'
import { FieldGroup, Wide } from '../../app/records/record-screen'

/** What the desk does while one types. */
export function TypingPart() {
  const { smartPunctuation, questionNumbers } = usePreferences()
  return (
    <FieldGroup title="Typing" hint="Kept on this computer, for every library.">
      <Wide>
        <Switch
          label="Smart quotes, dashes and spaces"
          description="Set as the article’s language has them: “…” in English, « … » in French, „…“ in German. Undo or Backspace right after gives back what you typed."
          checked={smartPunctuation}
          onChange={(event) => changePreferences({ smartPunctuation: event.currentTarget.checked })}
        />
      </Wide>
      <Wide>
        <Switch
          label="Numbers beside questions"
          description="In the margin and in the outline only: they follow every move, and are no part of the text."
          checked={questionNumbers}
          onChange={(event) => changePreferences({ questionNumbers: event.currentTarget.checked })}
        />
      </Wide>
    </FieldGroup>
  )
}
