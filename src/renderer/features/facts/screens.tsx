import type { Screens } from '../../app/feature'
import { FactsMain } from './facts-main'

export const screens: Screens = { Main: FactsMain }
