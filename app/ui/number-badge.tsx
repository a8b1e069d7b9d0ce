import { classes } from './classes';
import { VisuallyHidden } from './visually-hidden';

/** The same shapes as the pins of the map and the marks of the tags. */
export type BadgeShape = 'full' | 'half' | 'dotted';

/** The number that list, card and map share. */
export function NumberBadge({ number, shape }: { number: number; shape: BadgeShape }) {
  return (
    <span className={classes('badge', `badge--${shape}`)}>
      {number}
      <VisuallyHidden>番</VisuallyHidden>
    </span>
  );
}
