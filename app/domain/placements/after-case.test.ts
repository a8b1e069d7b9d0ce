import { expect, it } from 'vitest';
import { placementAfterCase } from './after-case';
import { placementStatuses } from './rules';

it('declines what has not begun and ends what runs', () => {
  const ended = placementStatuses.filter(
    (status) => placementAfterCase(status, { how: 'closure', reason: '', settled: true }).status === 'ended',
  );
  expect(ended).toEqual(['active', 'paused', 'settled']);
});

it.each([
  ['closure', 'stable_connection', 'became_regular_member'],
  ['closure', 'moved_to_existing_scheme', 'moved_on_scheme'],
  ['closure', 'person_request', 'person_wish'],
  ['closure', 'moved_away', 'moved_away'],
  ['closure', 'deceased', 'deceased'],
  ['suspension', 'contact_completely_lost', 'contact_lost'],
  ['transfer', 'moved_away', 'moved_away'],
  ['transfer', 'other_scheme', 'moved_on_scheme'],
  ['withdraw', '', 'person_wish'],
])('%s because of %s ends a placement as %s', (how, reason, endReason) => {
  expect(placementAfterCase('active', { how, reason, settled: true })).toEqual({
    status: 'ended',
    endReason,
  });
});

it('says that the person goes on there only when both checks were made (CLS-1)', () => {
  const ended = (settled: boolean) =>
    placementAfterCase('settled', { how: 'closure', reason: 'other', settled });
  expect(ended(true)).toMatchObject({ endReason: 'became_regular_member' });
  expect(ended(false)).toMatchObject({ endReason: 'season_over' });
});
