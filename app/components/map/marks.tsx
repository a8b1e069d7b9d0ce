import { classes } from '~/ui';
import { shapeOf } from './words';

/** The outline of a pin whose point is at 0,0. */
const pinOutline = 'M0 0C-4-7.5-15-13-15-25.5A15 15 0 0 1 15-25.5C15-13 4-7.5 0 0Z';

interface PinMarkProps {
  no: number;
  stance: string;
  /** What is known of it is too old: 要確認. */
  isOld: boolean;
}

/** A numbered pin; its point stands on the place, and 44 px around it can be pressed. */
export function PinMark({ no, stance, isOld }: PinMarkProps) {
  return (
    <g className={classes('map-pin', `map-pin--${shapeOf(stance)}`)}>
      <rect className="map-mark__reach" x="-22" y="-44" width="44" height="46" />
      <path className="map-pin__rim" d={pinOutline} />
      <path className="map-pin__body" d={pinOutline} />
      <text className="map-pin__number" y="-20" textAnchor="middle">
        {no}
      </text>
      {isOld ? (
        <g className="map-pin__old" transform="translate(13 -38)">
          <path d="M0-8 9 8H-9z" />
          <path className="map-pin__old-sign" d="M0-3v5M0 4.8v.4" />
        </g>
      ) : null}
    </g>
  );
}

/** A circle with the number of hosts nearby. */
export function ClusterMark({ count }: { count: number }) {
  const size = count < 10 ? 18 : count < 100 ? 20 : 24;
  return (
    <g className="map-cluster">
      <circle className="map-mark__reach" r={Math.max(22, size)} />
      <circle className="map-cluster__halo" r={size + 4} />
      <circle className="map-cluster__disc" r={size} />
      <text className="map-cluster__count" y="6" textAnchor="middle">
        {count}
      </text>
    </g>
  );
}
