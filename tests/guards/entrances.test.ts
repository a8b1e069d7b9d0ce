import { describe, expect, it } from 'vitest';
import { permissions } from '~/domain/kernel/permissions';

interface RouteModule {
  loader?: unknown;
  action?: unknown;
}

const routes = import.meta.glob<RouteModule>('/app/routes/*/route.{ts,tsx}', { eager: true });
const root = import.meta.glob<RouteModule>('/app/root.tsx', { eager: true });

const doors = Object.entries({ ...routes, ...root }).flatMap(([file, module]) =>
  (['loader', 'action'] as const).flatMap((door) =>
    module[door] ? [[file, door, module[door]] as const] : [],
  ),
);

describe('every way into the site says who may enter', () => {
  it.each(doors)('%s %s', (_file, _door, handler) => {
    const { entrance } = handler as { entrance?: { permission?: string; because?: string } };
    expect(entrance, 'made by a builder of app/http/builders.server.ts').toBeDefined();
    if (entrance?.permission) expect(permissions).toContain(entrance.permission);
    else expect(entrance?.because?.length ?? 0, 'an open door says why').toBeGreaterThan(10);
  });

  it('and there are ways in at all', () => {
    expect(doors.length).toBeGreaterThan(20);
  });
});

describe('the open doors', () => {
  it('are these, and no others', () => {
    const open = doors.flatMap(([file, door, handler]) =>
      'because' in (handler as { entrance: object }).entrance
        ? [`${file.replace('/app/', '').replace(/\/route\.tsx?$/, '')} ${door}`]
        : [],
    );
    expect(open.sort()).toMatchInlineSnapshot(`
      [
        "root.tsx loader",
        "routes/$ action",
        "routes/$ loader",
        "routes/_index loader",
        "routes/api.v1.hosts loader",
        "routes/api.v1.hosts[.]csv loader",
        "routes/api.v1.hosts[.]geojson loader",
        "routes/confirm.$token action",
        "routes/confirm.$token loader",
        "routes/map.clusters loader",
        "routes/map.shapes loader",
        "routes/offer action",
        "routes/offer loader",
        "routes/registry.$hostId loader",
        "routes/registry.$hostId_.flyer loader",
        "routes/registry._index loader",
        "routes/registry.list loader",
        "routes/searches.note action",
        "routes/searches.suggestions loader",
        "routes/signin action",
        "routes/signin loader",
        "routes/signin_.second-step action",
        "routes/signin_.second-step loader",
        "routes/signout action",
        "routes/signout loader",
        "routes/urgent loader",
        "routes/wish action",
        "routes/wish loader",
      ]
    `);
  });
});
