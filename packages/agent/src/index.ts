export { architectureMap } from './map/architecture-map.ts'
export { findMapFile, readMap, writeMap, type MapFile } from './map/map-file.ts'
