import type { Screens } from '../../app/feature'

export const screens: Screens = { Main: () => <p>Search</p> }
