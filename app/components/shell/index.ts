export type { ShellUser } from './account';
export { ErrorView, type ErrorFacts } from './error-view';
export { publicNav, staffNav, type Nav, type NavItem } from './nav';
export { AnewWhenSaved, NoticeHere } from './notice-here';
export { bareFrame, Shell, type ShellProps } from './shell';
