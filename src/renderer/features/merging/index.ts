import { drawnLater } from '../../app/after-paint'
import { defineFeature } from '../../app/feature'

export const merging = defineFeature({
  name: 'merging',
  Background: drawnLater(() => import('./merging-background').then((module) => module.MergingBackground)),
})
