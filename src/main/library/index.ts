export { Library, type LibraryMode } from './library'
export { type MovedLibrary, moveLibrary } from './move'
export { createLibrary, type OpenOptions, openLibrary, openLibraryAside } from './open'
