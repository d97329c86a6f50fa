import { addDays } from '@shared/calendar-day'
import type { KeyboardEvent } from 'react'
import { todayDay } from '../../../ui/dates'
import { addMonths, startOfWeek } from './days'

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>
type Standing = { active: string; first: number; span: 'month' | 'week' }

export type CalendarKey =
  | { kind: 'go'; day: string }
  | { kind: 'move'; days: number }
  | { kind: 'enter' }
  | null

const steps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** What a key does in the calendar: arrows go by days and weeks, with Mod and Shift they take the chosen entry along. */
export function calendarKey(stroke: Stroke, { active, first, span }: Standing): CalendarKey {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = stroke
  const mod = ctrlKey || metaKey
  const days = steps[key]
  if (days !== undefined && mod && shiftKey && !altKey) return { kind: 'move', days }
  if (mod || altKey || shiftKey) return null
  if (days !== undefined) return { kind: 'go', day: addDays(active, days) }
  const week = startOfWeek(active, first)
  switch (key) {
    case 'PageUp':
    case 'PageDown': {
      const by = key === 'PageUp' ? -1 : 1
      return { kind: 'go', day: span === 'month' ? addMonths(active, by) : addDays(active, 7 * by) }
    }
    case 'Home':
      return { kind: 'go', day: week }
    case 'End':
      return { kind: 'go', day: addDays(week, 6) }
    case 't':
      return { kind: 'go', day: todayDay() }
    case 'Escape':
      return { kind: 'go', day: active }
    case 'Enter':
      return { kind: 'enter' }
    default:
      return null
  }
}
