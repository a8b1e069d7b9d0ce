import { useMemo } from 'react';
import { classes } from '~/ui';
import { arrange, roomAround } from './arrange';
import { frameOf, type Frame, type LatLng } from './frame';
import { GroundPicture } from './ground-picture';
import type { HostMapProps } from './host-map';
import { ClusterMark, PinMark } from './marks';
import { clusterWords, pinWords } from './words';

/** The map as a picture whose pins lead to their rows and whose circles lead to a search there. */
export function MapPicture(props: HostMapProps) {
  const { ground, points, clusters: all, names, old, lit, label, boxHref } = props;
  const { width, height, box } = ground;
  const frame = useMemo(() => frameOf(box, width, height), [box, width, height]);
  const { roomy, clusters } = useMemo(
    () => arrange(points, all, frame.worldWidth),
    [points, all, frame.worldWidth],
  );
  return (
    <GroundPicture ground={ground} label={label} fit="slice">
      {clusters.map((cluster) => (
        <g key={`${cluster.lng} ${cluster.lat}`} transform={placeOf(cluster, frame)}>
          <a className="map-mark" href={boxHref(roomAround(cluster.box))} aria-label={clusterWords(cluster)}>
            <ClusterMark count={cluster.count} />
          </a>
        </g>
      ))}
      {points
        .filter(({ no }) => roomy.has(no))
        .map((pin) => (
          <g key={pin.no} transform={placeOf(pin, frame)}>
            <a
              className={classes('map-mark', pin.no === lit && 'map-mark--lit')}
              href={`#result-${pin.no}`}
              aria-label={pinWords(pin.no, names[pin.no], old.has(pin.no))}
            >
              <PinMark no={pin.no} stance={pin.stance} isOld={old.has(pin.no)} />
            </a>
          </g>
        ))}
    </GroundPicture>
  );
}

function placeOf({ lat, lng }: LatLng, frame: Frame): string {
  const [x, y] = [frame.x(lng), frame.y(lat)].map((pixels) => Math.round(pixels * 10) / 10);
  return `translate(${x ?? 0} ${y ?? 0})`;
}
