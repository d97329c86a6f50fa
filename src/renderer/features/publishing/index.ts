import { drawnLater } from '../../app/after-paint'
import { defineFeature } from '../../app/feature'

export const publishing = defineFeature({
  name: 'publishing',
  Background: drawnLater(() =>
    import('./publishing-background').then((module) => module.PublishingBackground),
  ),
})
