import type { Screens } from '../../app/feature'
import { BrandList } from './brand-list'
import { BrandMain } from './brand-main'
import { BrandMentions } from './brand-mentions'
import { BrandProducts } from './brand-products'

export const screens: Screens = {
  List: BrandList,
  Main: BrandMain,
  inspectorTabs: [
    { id: 'products', label: 'Products', Panel: BrandProducts },
    { id: 'mentions', label: 'Mentioned in', Panel: BrandMentions },
  ],
}
