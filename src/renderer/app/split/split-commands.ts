import type { Beside } from '@shared/records/settings'
import { useState } from 'react'
import { setFocusMode } from '../calm'
import { afterLoading } from '../commands/hold-keys'
import { useCommand } from '../commands/use-command'
import type { Place } from '../routes'
import { activeSide, focusSide } from './side'
import { closeBeside, isText } from './use-beside'

export const loadBesidePicker = () =>
  import('./beside-picker').then((module) => ({ default: module.BesidePicker }))

/** The commands of the split view. @returns whether something to put beside is being chosen, and how to end that */
export function useSplitCommands(
  place: Place,
  beside: Beside | null,
  canSplit: boolean,
): { isChoosing: boolean; end(): void } {
  const [choosingFor, setChoosingFor] = useState<string | null>(null)
  const choose = () => {
    setFocusMode(false)
    return afterLoading(loadBesidePicker, () => setChoosingFor(place.id))
  }
  const goToOther = () => focusSide(activeSide() === 'main' ? 'beside' : 'main')
  useCommand('split.toggle', () => (beside ? closeBeside(beside) : choose()), canSplit && isText(place))
  useCommand('split.change', choose, beside !== null)
  useCommand('split.next', goToOther, beside !== null)
  useCommand('split.previous', goToOther, beside !== null)
  return {
    isChoosing: isText(place) && choosingFor === place.id,
    end: () => setChoosingFor(null),
  }
}
