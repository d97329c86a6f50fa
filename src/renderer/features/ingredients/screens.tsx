import type { Screens } from '../../app/feature'
import { IngredientMain } from './ingredient-main'
import { IngredientsList } from './ingredients-list'

export const screens: Screens = { List: IngredientsList, Main: IngredientMain }
