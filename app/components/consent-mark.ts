import type { ConsentState } from '~/domain/people/rules';
import type { TagMark } from '~/ui';

/** The sign before the state of a consent. */
export const consentMarks: Record<ConsentState, TagMark> = {
  granted: 'full',
  explained: 'half',
  not_explained: 'dotted',
  refused: 'cross',
  withdrawn: 'cross',
  expired: 'old',
};
