import { IconBottle } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'

export const products = defineFeature({
  name: 'products',
  section: {
    id: 'products',
    label: 'Products',
    icon: IconBottle,
    rail: 'top',
    command: 'go.products',
    load: () => import('./screens').then((module) => module.screens),
  },
  dialogs: [
    {
      command: 'products.compare',
      load: () => import('./compare-dialog').then((module) => module.CompareDialog),
    },
    {
      command: 'products.new',
      load: () => import('./new-product-dialog').then((module) => module.NewProductDialog),
    },
  ],
})
