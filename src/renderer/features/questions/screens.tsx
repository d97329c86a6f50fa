import type { Screens } from '../../app/feature'
import { QuestionsMain } from './questions-main'

export const screens: Screens = { Main: QuestionsMain }
