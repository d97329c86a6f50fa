import { IconTag } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'

export const brands = defineFeature({
  name: 'brands',
  section: {
    id: 'brands',
    label: 'Brands',
    icon: IconTag,
    rail: 'none',
    command: 'go.brands',
    load: () => import('./screens').then((module) => module.screens),
  },
  dialogs: [
    {
      command: 'brands.new',
      load: () => import('./new-brand-dialog').then((module) => module.NewBrandDialog),
    },
  ],
})
