import type { Screens } from '../../app/feature'
import { NotesMain } from './notes-main'

export const screens: Screens = { Main: NotesMain }
