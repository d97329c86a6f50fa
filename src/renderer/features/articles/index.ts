import { IconArticle } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'
import { ArticlesBackground } from './articles-background'

export const articles = defineFeature({
  name: 'articles',
  section: {
    id: 'articles',
    label: 'Articles',
    icon: IconArticle,
    rail: 'top',
    command: 'go.articles',
    load: () => import('./screens').then((module) => module.screens),
  },
  Background: ArticlesBackground,
})
