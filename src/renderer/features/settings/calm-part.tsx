import { Input, NumberInput, SegmentedControl, Switch } from '@mantine/core'
import type { FocusPart } from '@shared/records/settings'
import { keyLabel } from '../../app/commands/keys'
import { changePreferences, usePreferences } from '../../app/preferences'
import { FieldGroup, Wide } from '../../app/records/record-screen'
import { inRange } from './in-range'

const parts: { value: FocusPart; label: string }[] = [
  { value: 'sentence', label: 'The sentence' },
  { value: 'block', label: 'The block' },
  { value: 'pair', label: 'The pair' },
]

/** What keeps the desk quiet while one writes. */
export function CalmPart() {
  const { focusOn, focusFullScreen, typewriter, typewriterHeight, sittingGoal } = usePreferences()
  return (
    <FieldGroup
      title="Calm"
      hint={`Focus mode (${keyLabel('F9')}) leaves the text alone on the window. Kept on this computer.`}
    >
      <Wide>
        <Input.Wrapper
          label="Focus on"
          labelElement="div"
          description="What stays bright around the caret; the rest is dimmed and still to be read."
        >
          <SegmentedControl
            aria-label="Focus on"
            data={parts}
            value={focusOn}
            onChange={(value) => changePreferences({ focusOn: value as FocusPart })}
          />
        </Input.Wrapper>
      </Wide>
      <Wide>
        <Switch
          label="Full screen with focus mode"
          checked={focusFullScreen}
          onChange={(event) => changePreferences({ focusFullScreen: event.currentTarget.checked })}
        />
      </Wide>
      <Wide>
        <Switch
          label="Typewriter scrolling"
          description={`The line you write stays at one height (${keyLabel('Shift-F9')}).`}
          checked={typewriter}
          onChange={(event) => changePreferences({ typewriter: event.currentTarget.checked })}
        />
      </Wide>
      <NumberInput
        label="Height of that line"
        description="Percent from the top; 50 is the middle."
        min={20}
        max={80}
        step={5}
        disabled={!typewriter}
        value={typewriterHeight}
        onChange={(value) => inRange(value, 20, 80) && changePreferences({ typewriterHeight: value })}
      />
      <NumberInput
        label="Goal for a sitting"
        description="New words you mean to write; empty is none."
        placeholder="none"
        min={1}
        max={100_000}
        step={50}
        thousandSeparator=","
        value={sittingGoal ?? ''}
        onChange={(value) => {
          if (value === '') changePreferences({ sittingGoal: null })
          else if (inRange(value, 1, 100_000)) changePreferences({ sittingGoal: value })
        }}
      />
    </FieldGroup>
  )
}
