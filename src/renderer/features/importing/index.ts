import { drawnLater } from '../../app/after-paint'
import { defineFeature } from '../../app/feature'

export const importing = defineFeature({
  name: 'importing',
  Background: drawnLater(() => import('./importing-background').then((module) => module.ImportingBackground)),
})
