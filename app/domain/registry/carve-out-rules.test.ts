import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsOfTasks, offerOfTasks, rhythmOf, typedTasks, type DescribedTask } from './carve-out-rules';

const asked: DescribedTask = {
  task: 'シール貼り',
  activity: 'label_sticking',
  timesPerWeek: 3,
  minutes: 30,
  danger: false,
  needsTalk: 0,
  canBeStopped: true,
  seated: true,
  atHome: false,
  alone: true,
};
const notAsked: DescribedTask = {
  ...asked,
  timesPerWeek: null,
  minutes: null,
  danger: null,
  needsTalk: null,
  canBeStopped: null,
  seated: null,
  atHome: null,
  alone: null,
};

describe('conditions of tasks', () => {
  it.each<[string, DescribedTask[], Record<string, string>]>([
    ['no task', [], {}],
    ['nothing asked', [notAsked], {}],
    [
      'everything asked',
      [asked],
      {
        few_words: 'yes',
        seated_work: 'yes',
        online_only: 'no',
        no_group_activity: 'yes',
        short_session: 'yes',
        frequent_rest: 'yes',
        no_deadline: 'yes',
        no_blades_fire: 'yes',
        no_machinery: 'yes',
        no_heights: 'yes',
      },
    ],
    ['no need to talk', [{ ...notAsked, needsTalk: 0 }], { few_words: 'yes' }],
    ['a little talk', [{ ...notAsked, needsTalk: 1 }], { few_words: 'partly' }],
    ['much talk', [{ ...notAsked, needsTalk: 2 }], { few_words: 'no' }],
    [
      'one of two without talk',
      [
        { ...notAsked, needsTalk: 0 },
        { ...notAsked, needsTalk: 2 },
      ],
      { few_words: 'partly' },
    ],
    ['one of two asked', [{ ...notAsked, seated: true }, notAsked], {}],
    ['longer than an hour', [{ ...notAsked, minutes: 90 }], { short_session: 'no' }],
    ['something dangerous: which, nobody knows yet', [{ ...notAsked, danger: true }], {}],
    ['must not be stopped midway', [{ ...notAsked, canBeStopped: false }], {}],
  ])('%s', (_, tasks, conditions) => {
    expect(conditionsOfTasks(tasks)).toEqual(conditions);
  });

  it('never make an answer out of what was not asked', () => {
    const truth = fc.option(fc.boolean());
    const aTask = fc.record({
      task: fc.constant('仕事'),
      activity: fc.constant(null),
      timesPerWeek: fc.constant(null),
      minutes: fc.option(fc.integer({ min: 5, max: 240 })),
      danger: truth,
      needsTalk: fc.option(fc.integer({ min: 0, max: 2 })),
      canBeStopped: truth,
      seated: truth,
      atHome: truth,
      alone: truth,
    });
    fc.assert(
      fc.property(fc.array(aTask, { minLength: 1, maxLength: 4 }), (tasks) => {
        const found = conditionsOfTasks(tasks);
        if (tasks.some(({ seated }) => seated === null)) expect(found).not.toHaveProperty('seated_work');
        if (tasks.some(({ needsTalk }) => needsTalk === null)) expect(found).not.toHaveProperty('few_words');
        if (tasks.some(({ danger }) => danger !== false)) expect(found).not.toHaveProperty('no_heights');
        if (tasks.every(({ atHome }) => atHome === true)) expect(found['online_only']).toBe('yes');
      }),
    );
  });
});

describe('the offer of tasks', () => {
  it('is named after the first, says how often, and holds each activity once', () => {
    expect(offerOfTasks([asked])).toMatchObject({
      title: 'シール貼り',
      description: 'シール貼り（週に3回・30分ほど）。',
      activities: ['label_sticking'],
    });
    expect(offerOfTasks([asked, { ...notAsked, task: '箱たたみ' }])).toMatchObject({
      title: 'シール貼りなど',
      description: 'シール貼り（週に3回・30分ほど）。箱たたみ。',
      activities: ['label_sticking'],
    });
    expect(rhythmOf({ timesPerWeek: null, minutes: 10 })).toBe('10分ほど');
  });

  it('fits the fields of the offer however many tasks there are', () => {
    const many = Array.from({ length: 30 }, () => ({ ...asked, task: 'とても長い名前の仕事'.repeat(5) }));
    const offer = offerOfTasks(many);
    expect(offer.title.length).toBeLessThanOrEqual(40);
    expect(offer.description.length).toBeLessThanOrEqual(400);
  });
});

it('typed tasks are read line by line', () => {
  expect(typedTasks('・シール貼り\n\n - 箱たたみ \r\nシール貼り\n')).toEqual(['シール貼り', '箱たたみ']);
  expect(typedTasks('')).toEqual([]);
});
