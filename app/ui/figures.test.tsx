import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Progress } from './progress';
import { Steps } from './steps';
import { Table } from './table';
import { Tag } from './tag';
import { WeekGrid, type WeekMark } from './week-grid';

const week = (mark: WeekMark, name?: () => string) =>
  renderToStaticMarkup(
    <WeekGrid
      caption="来週"
      columns={[{ key: 'tue', label: '火', sub: '24', spoken: '火曜' }]}
      rows={[{ key: 'am', label: '午前' }]}
      mark={() => mark}
      name={name}
    />,
  );

describe('the week of 〇△×', () => {
  it.each<[WeekMark, string]>([
    ['yes', 'maybe'],
    ['maybe', 'no'],
    ['no', 'yes'],
  ])('leads from %s to %s with one press, without script', (mark, next) => {
    const html = week('yes', () => 'tue_am');
    const label = new RegExp(`<label class="week__cell week__cell--${mark}" for="([^"]+)"`).exec(html);
    expect(label?.[1]).toBe(`week-tue_am-${next}`);
  });

  it('is a named group of radio buttons for those who listen', () => {
    const html = week('maybe', () => 'tue_am');
    expect(html).toContain('role="radiogroup" aria-label="火曜 午前"');
    expect(/<input[^>]*id="week-tue_am-maybe"[^>]*checked=""/.test(html)).toBe(true);
  });

  it('is plain words where nothing can be changed', () => {
    const html = week('no');
    expect(html).not.toContain('<input');
    expect(html).toContain('受けられない');
  });
});

describe('a table', () => {
  const table = (narrow?: 'scroll') =>
    renderToStaticMarkup(
      <Table
        caption="圏域ごとの数"
        rows={[{ area: '本町', people: 6 }]}
        rowKey={(row) => row.area}
        columns={[
          { key: 'area', label: '圏域', rowHeader: true, cell: (row) => row.area },
          { key: 'people', label: '望む人', numeric: true, cell: (row) => row.people },
        ]}
        {...(narrow ? { narrow } : {})}
      />,
    );

  it('names itself, its columns and its rows', () => {
    const html = table();
    expect(html).toContain('<caption class="table__caption">圏域ごとの数</caption>');
    expect(html.match(/scope="col"/g)).toHaveLength(2);
    expect(html).toContain('<th scope="row">本町</th>');
    expect(html).toContain('<td class="table__number">');
  });

  it('can be reached by keyboard where it moves sideways', () => {
    expect(table('scroll')).toContain('tabindex="0" role="region" aria-label="圏域ごとの数"');
  });
});

describe('figures say in words what they draw', () => {
  it('a tag', () => {
    const html = renderToStaticMarkup(
      <Tag mark="full" about="受入れの気持ち">
        歓迎
      </Tag>,
    );
    expect(html).toContain('受入れの気持ち：');
    expect(html).toContain('aria-hidden="true"');
  });

  it.each([
    [{ done: 0 }, 'はじめています'],
    [{ done: 12 }, '12行'],
    [{ done: 12, total: 40 }, '12 / 40行'],
  ])('progress %j', (state, words) => {
    expect(renderToStaticMarkup(<Progress label="取込" unit="行" {...state} />)).toContain(words);
  });

  it('steps', () => {
    const html = renderToStaticMarkup(
      <Steps
        label="受入れの段階"
        steps={[
          { label: '打診', state: 'done' },
          { label: '見学', state: 'current' },
        ]}
      />,
    );
    expect(html).toContain('（すんだ）');
    expect(html).toContain('aria-current="step"');
  });
});
