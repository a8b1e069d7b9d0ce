import { frameOf, type MapGround } from '~/components/map';

/** Where the host is, on the small map. */
export function PlacePin({
  ground,
  point,
  name,
}: {
  ground: MapGround;
  point: { lat: number; lng: number };
  name: string;
}) {
  const frame = frameOf(ground.box, ground.width, ground.height);
  return (
    <g transform={`translate(${frame.x(point.lng)} ${frame.y(point.lat)})`} className="map-pin map-pin--full">
      <title>{name}</title>
      <circle className="map-pin__rim" r="9" />
      <circle className="map-pin__body" r="9" />
    </g>
  );
}
