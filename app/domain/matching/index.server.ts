export { inquiryCardOf, type InquiryCard, type ShareableProfile } from './card';
export type { Question } from './types';
