import type { Screens } from '../../app/feature'
import { ProductFacts } from './product-facts'
import { ProductsMain } from './products-main'

export const screens: Screens = {
  Main: ProductsMain,
  inspectorTabs: [{ id: 'facts', label: 'Product', Panel: ProductFacts }],
}
