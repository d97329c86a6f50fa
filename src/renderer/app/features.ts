import { articles } from '../features/articles'
import { bin } from '../features/bin'
import { brands } from '../features/brands'
import { experts } from '../features/experts'
import { facts } from '../features/facts'
import { finding } from '../features/finding'
import { importing } from '../features/importing'
import { ingredients } from '../features/ingredients'
import { interviews } from '../features/interviews'
import { library } from '../features/library'
import { media } from '../features/media'
import { merging } from '../features/merging'
import { notes } from '../features/notes'
import { products } from '../features/products'
import { publishing } from '../features/publishing'
import { questions } from '../features/questions'
import { recordImport } from '../features/record-import'
import { search } from '../features/search'
import { settings } from '../features/settings'
import { tags } from '../features/tags'
import { templates } from '../features/templates'
import { transfers } from '../features/transfers'
import type { Feature } from './feature'

/** Every feature, in the order of the rail. */
export const features: Feature[] = [
  articles,
  interviews,
  experts,
  products,
  brands,
  ingredients,
  media,
  search,
  facts,
  notes,
  questions,
  bin,
  settings,
  importing,
  publishing,
  finding,
  merging,
  recordImport,
  transfers,
  library,
  tags,
  templates,
]
