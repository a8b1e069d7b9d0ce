export type { ShellUser } from './account';
export { ErrorView, type ErrorFacts } from './error-view';
export { publicNav, staffNav, type Nav, type NavItem } from './nav';
export { Shell, type ShellProps } from './shell';
