export * from './acceptance-headings';
export * from './burden-rules';
export * from './step-rules';
