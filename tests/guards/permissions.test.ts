import { expect, it } from 'vitest';
import { permissions, permitted, roles } from '~/domain/kernel/permissions';

it('gives each role what was reviewed, and nothing else', () => {
  const table = permissions.map(
    (permission) =>
      `${permission.padEnd(18)} ${roles
        .map((role) => (permitted([role], permission) ? role : ''))
        .filter(Boolean)
        .join(' ')}`,
  );
  expect(table).toMatchInlineSnapshot(`
    [
      "account.own        coordinator referrer manager multi_agency officer finance community host admin",
      "today.read         coordinator referrer manager multi_agency officer finance community admin",
      "registry.search    coordinator referrer manager multi_agency officer community",
      "registry.edit      coordinator manager community",
      "registry.accept    manager officer",
      "registry.answer    coordinator referrer manager multi_agency officer community",
      "look.use           coordinator referrer manager multi_agency officer community",
      "cases.read         coordinator referrer manager multi_agency officer",
      "cases.open         coordinator referrer manager",
      "cases.edit         coordinator manager",
      "cases.oversee      manager officer",
      "cases.follow       coordinator referrer manager multi_agency",
      "consents.record    coordinator referrer manager",
      "matches.run        coordinator manager",
      "plans.write        coordinator manager",
      "meetings.read      coordinator manager multi_agency officer",
      "meetings.run       multi_agency",
      "meetings.except    manager officer",
      "decisions.record   officer",
      "placements.read    coordinator manager officer",
      "placements.run     coordinator manager",
      "portal.use         host",
      "expenses.read      coordinator manager officer finance",
      "expenses.claim     coordinator manager host",
      "expenses.check     coordinator manager",
      "expenses.decide    officer",
      "gaps.read          coordinator referrer manager multi_agency officer community",
      "gaps.raise         coordinator referrer manager multi_agency community",
      "gaps.assign        multi_agency officer community",
      "statistics.read    coordinator manager multi_agency officer community",
      "leads.manage       coordinator manager community",
      "wishes.manage      coordinator manager community",
      "imports.run        coordinator manager community admin",
      "areas.manage       community admin",
      "users.manage       admin",
      "settings.manage    admin",
      "audit.read         officer admin",
    ]
  `);
});

it('keeps those who decide about money from claiming or checking it', () => {
  for (const role of roles) {
    if (!permitted([role], 'expenses.decide')) continue;
    expect(permitted([role], 'expenses.claim')).toBe(false);
    expect(permitted([role], 'expenses.check')).toBe(false);
  }
});

it('keeps system administrators from cases', () => {
  for (const permission of [
    'cases.read',
    'cases.edit',
    'matches.run',
    'placements.read',
    'meetings.read',
  ] as const) {
    expect(permitted(['admin'], permission)).toBe(false);
  }
});

it('keeps hosts to their own pages', () => {
  const own = permissions.filter((permission) => permitted(['host'], permission));
  expect(own.sort()).toEqual(['account.own', 'expenses.claim', 'portal.use']);
});
