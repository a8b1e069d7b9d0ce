export { TextAdvice } from './text-advice';
