import { readFileSync, readdirSync } from 'node:fs';
import { insertMunicipality } from '#db/queries/directory.server';
import { withBenchDatabase } from './database';
import { newId } from '~/domain/kernel/ids';
import { systemScope } from '~/domain/kernel/scope';
import { openImport, previewImport, startImport, runImport } from '~/domain/exchange/index.server';
await withBenchDatabase(async ({ admin }) => {
  const id = newId();
  await insertMunicipality({ id, code: '222127', name: '焼津市', prefecture: '静岡県', isDemo: false });
  const scope = systemScope('bench', id);
  const base = '/work/shared/data/';
  const files = [...readdirSync(base + 'yaizu', { recursive: true, encoding: 'utf8' }).filter((f) => /\.csv$/.test(f) && !/attributes/.test(f)).map((f) => 'yaizu/' + f), 'wam-net/csvdownload046_22静岡県.csv', 'wam-net/csvdownload065_22静岡県.csv','kaigo/jigyosho_720.csv','kaigo/jigyosho_730_12_13_22_35_37.csv'];
  for (const f of files) {
    const run = await openImport(scope, { fileName: f.split('/').at(-1)!, bytes: readFileSync(base + f) });
    await startImport(scope, { id: run.id }); await runImport(id, run.id);
    const [c] = await admin`select counts from import_runs where id=${run.id}`;
    console.log(f, JSON.stringify(c!['counts']));
  }
  for (const r of await admin`select a.name an, b.name bn, a.address aa, b.address ba, t.signs, t.distance_m d, round(t.likeness::numeric,2) l, (select source_key from host_sources s where s.host_id=a.id limit 1) sa, (select source_key from host_sources s where s.host_id=b.id limit 1) sb from host_twins t join hosts a on a.id=t.host_id join hosts b on b.id=t.other_id order by sb, t.likeness`) console.log([r['l'], r['d'], r['signs'].join(','), r['an'], r['bn'], r['aa'].slice(-14), r['ba'].slice(-14), r['sa'], r['sb']].join(' | '));
  const tokyo = newId();
  await insertMunicipality({ id: tokyo, code: '132080', name: '調布市', prefecture: '東京都', isDemo: false });
  const s2 = systemScope('bench', tokyo);
  for (const f of ['tokyo/tokyo_kodomoshokudo_final.csv', 'wam-net/csvdownload046_13東京都.csv', 'tokyo/koumin_facilities.csv']) {
    const run = await openImport(s2, { fileName: f.split('/').at(-1)!, bytes: readFileSync(base + f) });
    await startImport(s2, { id: run.id }); await runImport(tokyo, run.id);
    for (const r of await admin`select reason, original from import_rows where run_id=${run.id} and outcome='unusable'`) console.log(f, r['reason'], r['original'].slice(0, 150).replace(/\n/g, ' '));
  }
});
