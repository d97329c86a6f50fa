import type { FactField } from '@shared/article/document'

export const fieldWords: Record<FactField, string> = { price: 'Price', size: 'Size', name: 'Name' }
