import type { Screens } from '../../app/feature'
import { SettingsMain } from './settings-main'

export const screens: Screens = { Main: SettingsMain }
