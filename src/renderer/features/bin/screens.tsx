import type { Screens } from '../../app/feature'
import { BinMain } from './bin-main'

export const screens: Screens = { Main: BinMain }
