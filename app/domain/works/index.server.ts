export { answerForWork, endWorksOf, limitLoansOf, recallWorksOf } from './answer-for-work.server';
export { getGivenWorks, getWorks, lentTo } from './get-works.server';
export { lendWork, recordPrint, takeBackWork } from './lend-work.server';
export { addWork, changeWork } from './save-work.server';
