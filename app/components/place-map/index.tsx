import { frameOf, GroundPicture, type MapGround } from '~/components/map';

interface PlaceMapProps {
  ground: MapGround;
  point: { lat: number; lng: number } | null;
  name: string;
  /** Named when the exact place is not known or not shown. */
  areaName: string | null;
}

/** The size of the small map, in pixels; what `groundOf` is asked for. */
export const placeMapSize = { width: 372, height: 280 };

/** Where one place lies in its municipality, as a small picture. */
export function PlaceMap({ ground, point, name, areaName }: PlaceMapProps) {
  return (
    <figure className="map-card">
      <div className="map-card__map map-card__map--thumb">
        <GroundPicture ground={ground} label={point ? `${name}の場所` : `${areaName ?? 'この市'}の地図`}>
          {point ? <PlacePin ground={ground} point={point} name={name} /> : null}
        </GroundPicture>
      </div>
    </figure>
  );
}

function PlacePin({
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
