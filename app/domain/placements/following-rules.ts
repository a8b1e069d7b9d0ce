export * from './acceptance-headings';
export * from './burden-rules';
