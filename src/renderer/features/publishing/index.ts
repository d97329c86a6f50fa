import { defineFeature } from '../../app/feature'
import { PublishingBackground } from './publishing-background'

export const publishing = defineFeature({ name: 'publishing', Background: PublishingBackground })
