import { IconSearch } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'

export const search = defineFeature({
  name: 'search',
  section: {
    id: 'search',
    label: 'Search',
    icon: IconSearch,
    rail: 'top',
    command: 'go.search',
    load: () => import('./screens').then((module) => module.screens),
  },
})
