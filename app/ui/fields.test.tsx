import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Checkbox, CheckboxGroup } from './choice-field';
import { ChipGroup } from './chip-group';
import { ErrorSummary } from './error-summary';
import { plainField, type FieldLike } from './field-like';
import { LevelGroup } from './level-group';
import { SelectField } from './select-field';
import { SlotGrid } from './slot-grid';
import { NumberField, TextField } from './text-field';

const wrong: FieldLike = {
  id: 'host-name',
  name: 'name',
  errors: ['名前を書いてください。'],
  initialValue: 'こ',
};
const options = [
  { value: 'quiet', label: '静かな場所' },
  { value: 'few', label: '人の少ない所' },
];

/** Every id that is pointed at stands in the markup, and none stands twice. */
function expectWired(html: string) {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const pointed = [...html.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)];
  for (const [, targets = ''] of pointed) for (const id of targets.split(' ')) expect(ids).toContain(id);
  expect(html).not.toContain('style=');
}

describe('a single field', () => {
  it('says what is asked, whether it must be, what helps and what is wrong', () => {
    const html = renderToStaticMarkup(<TextField field={wrong} label="名前" required help="看板の名前で" />);
    expectWired(html);
    expect(html).toContain('必須');
    expect(html).toContain('aria-describedby="host-name-help host-name-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="こ"');
  });

  it.each([
    [true, '必須'],
    [false, '任意'],
    [undefined, '任意'],
  ])('required %s reads %s', (required, word) => {
    const html = renderToStaticMarkup(
      <TextField field={plainField('q')} label="ことば" required={required} />,
    );
    expect(html).toContain(word);
  });

  it('says neither where a group has said it', () => {
    const html = renderToStaticMarkup(<TextField field={plainField('q')} label="ことば" required="none" />);
    expect(html).not.toMatch(/必須|任意/);
  });

  it('takes full-width digits: a number is text with a number keypad', () => {
    const html = renderToStaticMarkup(
      <NumberField field={plainField('places', '２')} label="人数" unit="人" />,
    );
    expect(html).toContain('type="text"');
    expect(html).toContain('inputMode="numeric"');
  });

  it('offers the empty choice only when asked to', () => {
    const select = (empty?: string) =>
      renderToStaticMarkup(
        <SelectField
          field={plainField('kind')}
          label="種類"
          options={options}
          {...(empty ? { empty } : {})}
        />,
      );
    expect(select('選んでください')).toContain('<option value="" selected="">選んでください</option>');
    expect(select()).not.toContain('value=""');
  });
});

describe('a group of choices', () => {
  it('is a fieldset that the summary of errors can reach, with its chosen values', () => {
    const field = { ...plainField('menus', ['few'], 'host-menus'), errors: ['一つ選んでください。'] };
    const html = renderToStaticMarkup(<CheckboxGroup field={field} label="できること" options={options} />);
    expectWired(html);
    expect(html).toContain('<fieldset');
    expect(html).toContain('id="host-menus" tabindex="-1"');
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });

  it('reads a ticked box from conform and from an address alike', () => {
    for (const initialValue of [true, 'on', ['on']]) {
      const html = renderToStaticMarkup(
        <Checkbox field={{ id: 'a', name: 'a', initialValue }} label="よい" />,
      );
      expect(html).toContain('checked=""');
    }
  });

  it('gives each chip a switch that weighs it more, named after its chip', () => {
    const html = renderToStaticMarkup(
      <ChipGroup
        field={plainField('conditions', 'quiet')}
        label="条件"
        options={options}
        strong={{ field: plainField('musts', 'quiet'), label: '必須にする' }}
      />,
    );
    expectWired(html);
    expect(html).toContain('aria-labelledby="conditions-quiet-label musts-quiet-label"');
    expect(html.match(/checked=""/g)).toHaveLength(2);
  });

  it.each([
    ['quiet', ['quiet', 'fold', 'near', 'far']],
    ['far', ['quiet', 'far', 'fold', 'near']],
  ])('puts a further chip in front when it is chosen, and leaves the others folded (%s)', (chosen, order) => {
    const far = { value: 'far', label: '遠い所' };
    const more = {
      label: 'ほか…',
      groups: [{ label: '移動', options: [{ value: 'near', label: '近い所' }, far] }],
    };
    const html = renderToStaticMarkup(
      <ChipGroup
        field={plainField('conditions', chosen)}
        label="条件"
        options={[{ value: 'quiet', label: '静かな所' }]}
        more={more}
      />,
    );
    expect([...html.matchAll(/value="(\w+)"|<details/g)].map(([, value]) => value ?? 'fold')).toEqual(order);
    expect(html).not.toMatch(/<details[^>]*open/);
  });

  it('starts each line of levels at the first level unless told otherwise', () => {
    const html = renderToStaticMarkup(
      <LevelGroup
        field={plainField('answers')}
        label="答え"
        levels={[
          { value: 'unknown', label: '分からない' },
          { value: 'yes', label: 'はい' },
        ]}
        rows={[
          { name: 'answers.quiet', label: '静かな場所' },
          { name: 'answers.few', label: '人の少ない所', value: 'yes' },
        ]}
      />,
    );
    expectWired(html);
    const chosen = [...html.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([input]) => input);
    expect(chosen).toHaveLength(2);
    expect(chosen[0]).toContain('value="unknown"');
    expect(chosen[1]).toContain('value="yes"');
  });

  it('says day and time of each cell of a timetable', () => {
    const html = renderToStaticMarkup(
      <SlotGrid
        field={plainField('cells', ['tue_am'])}
        label="曜日と時間帯"
        rows={[{ key: 'tue', label: '火' }]}
        columns={[
          { key: 'am', label: '午前' },
          { key: 'pm', label: '午後' },
        ]}
        value={(row, column) => `${row}_${column}`}
      />,
    );
    expectWired(html);
    expect(html).toContain('aria-label="火 午前"');
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });
});

describe('the summary of errors', () => {
  const form = (allErrors: Record<string, string[]>) =>
    renderToStaticMarkup(<ErrorSummary form={{ id: 'host', allErrors }} />);

  it('leads to each field, and only tells what belongs to the whole form', () => {
    const html = form({ name: ['名前を書いてください。'], '': ['ほかの人が先に変えました。'] });
    expect(html).toContain('<a href="#host-name">名前を書いてください。</a>');
    expect(html).toContain('<li>ほかの人が先に変えました。</li>');
    expect(html).toContain('直すところが2つあります');
  });

  it('is not there while nothing is wrong', () => {
    expect(form({})).toBe('');
  });
});
