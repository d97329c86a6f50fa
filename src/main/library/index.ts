export { Library, type LibraryMode } from './library'
export { createLibrary, type OpenOptions, openLibrary } from './open'
