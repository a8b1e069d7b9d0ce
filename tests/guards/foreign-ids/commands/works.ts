import { dayOfTests } from '#tests/factories/people';
import { aDrawing, anAnswer } from '#tests/factories/works';
import type { CommandRow } from './row';

/** A host of both towns to which works are shown; a name is all that these commands take of one. */
export const placeOfWorks = 'ひかり工房';

export const works: readonly CommandRow[] = [
  { name: 'works.add', input: ({ workedCode }) => ({ ...aDrawing, code: workedCode }) },
  {
    name: 'works.change',
    input: ({ workedCode, newWork }) => ({ ...aDrawing, code: workedCode, work: newWork, version: 1 }),
  },
  {
    name: 'works.answer',
    input: ({ workedCode, newWork }) => ({ ...anAnswer, code: workedCode, work: newWork }),
  },
  {
    name: 'works.lend',
    input: ({ workedCode, agreedWork }) => ({
      ...{ code: workedCode, work: agreedWork, host: placeOfWorks },
      ...{ how: 'on_the_spot', lentOn: dayOfTests },
    }),
  },
  {
    name: 'works.take-back',
    input: ({ workedCode, workLoan }) => ({ code: workedCode, loan: workLoan, returnedOn: dayOfTests }),
  },
  {
    name: 'works.record-print',
    input: ({ workedCode, lentWork }) => ({
      ...{ code: workedCode, work: lentWork, host: placeOfWorks },
      ...{ printedIn: '広報紙の冬号', printedOn: dayOfTests },
    }),
  },
];
