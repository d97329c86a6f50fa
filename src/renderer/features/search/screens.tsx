import type { Screens } from '../../app/feature'
import { SearchMain } from './search-main'

export const screens: Screens = { Main: SearchMain }
