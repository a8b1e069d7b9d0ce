export { AreaMap, type AreaMapProps } from './area-map';
export type { MapPoint } from './arrange';
export {
  drawAreas,
  drawBackdrop,
  type AreaShape,
  type BackdropShape,
  type DrawnArea,
  type DrawnBackdrop,
} from './draw-areas';
export { boxAround, frameOf, type Box, type Frame } from './frame';
export type { MapGround, MapTiles } from './ground';
export { GroundPicture } from './ground-picture';
export { HostMap, type HostMapProps } from './host-map';
export { LevelPatterns, levelFill, LevelSwatch, type LackLevel } from './levels';
export { shortNames } from './short-names';
export type { MapView } from './view';
export { shapeOf } from './words';
