export { Library, type LibraryMode } from './library'
export { moveLibrary } from './move'
export { createLibrary, openLibrary, openLibraryAside, wouldBeMade } from './open'
