import { describe, expect, it } from 'vitest';
import { countedMetrics, counter, histogram } from './registry.server';
import { gauge, metricsText } from './text';

const textOf = (name: string) => metricsText(countedMetrics().filter((metric) => metric.name === name));

describe('metrics', () => {
  it('are written as the format asks for', () => {
    expect(metricsText([gauge('a_seconds', 'how long\nback\\slash', 1.5)])).toBe(
      '# HELP a_seconds how long\\nback\\\\slash\n# TYPE a_seconds gauge\na_seconds 1.5\n',
    );
    const labels = { odd: 'a"b\\c\nd' };
    const samples = [Infinity, -Infinity, NaN, 0].map((value) => ({ labels, value }));
    expect(
      metricsText([{ name: 'b', help: '', type: 'gauge', samples }])
        .split('\n')
        .slice(2, 6),
    ).toEqual(['+Inf', '-Inf', 'NaN', '0'].map((value) => `b{odd="a\\"b\\\\c\\nd"} ${value}`));
  });

  it('are counted for each set of labels, in whatever order these are named, by every copy of the module', () => {
    counter('c_total', 'calls').add({ one: 'x', two: 'y' });
    counter('c_total', 'calls').add({ two: 'y', one: 'x' });
    counter('c_total', 'calls').add({ one: 'z', two: 'y' });
    expect(textOf('c_total')).toBe(
      '# HELP c_total calls\n# TYPE c_total counter\nc_total{one="x",two="y"} 2\nc_total{one="z",two="y"} 1\n',
    );
  });

  it('are heaped up to each bound', () => {
    const seconds = histogram('d_seconds', 'time', [0.1, 1]);
    for (const value of [0.05, 0.1, 0.5, 3]) seconds.observe({ kind: 'page' }, value);
    expect(textOf('d_seconds').split('\n').slice(2, -1)).toEqual([
      'd_seconds_bucket{kind="page",le="0.1"} 2',
      'd_seconds_bucket{kind="page",le="1"} 3',
      'd_seconds_bucket{kind="page",le="+Inf"} 4',
      'd_seconds_sum{kind="page"} 3.65',
      'd_seconds_count{kind="page"} 4',
    ]);
  });
});
