import { IconLeaf } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'

export const ingredients = defineFeature({
  name: 'ingredients',
  section: {
    id: 'ingredients',
    label: 'Ingredients',
    icon: IconLeaf,
    rail: 'none',
    command: 'go.ingredients',
    load: () => import('./screens').then((module) => module.screens),
  },
})
