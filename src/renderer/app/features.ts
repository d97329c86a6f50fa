import { articles } from '../features/articles'
import { bin } from '../features/bin'
import { brands } from '../features/brands'
import { experts } from '../features/experts'
import { importing } from '../features/importing'
import { interviews } from '../features/interviews'
import { library } from '../features/library'
import { media } from '../features/media'
import { products } from '../features/products'
import { publishing } from '../features/publishing'
import { search } from '../features/search'
import { settings } from '../features/settings'
import { tags } from '../features/tags'
import type { Feature } from './feature'

/** Every feature, in the order of the rail. */
export const features: Feature[] = [
  articles,
  interviews,
  experts,
  products,
  brands,
  media,
  search,
  bin,
  settings,
  importing,
  publishing,
  library,
  tags,
]
