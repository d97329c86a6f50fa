import type { Measures, Verdict } from '../measures'
import { isBareList } from './bare-list'
import { isEnclosed } from './enclosed'
import { isRegular } from './regular'
import { isShortTalk } from './short-talk'
import { sureness } from './sureness'

/** Weight, headings, numbers, or nothing but words. No mark says who asks, so the voices must. */
export function judgeLooks(measures: Measures): Verdict {
  return {
    sure: sureness(measures),
    holds: isRegular(measures) || isShortTalk(measures) || isBareList(measures) || isEnclosed(measures),
  }
}
