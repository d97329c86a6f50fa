// The tables as queries see them; the migrated schema is the truth, and a test holds the two together.
export * from './articles'
export * from './finding'
export * from './goods'
export * from './media'
export * from './people'
export * from './publishing'
export * from './views'
