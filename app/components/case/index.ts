export { Closes } from './closes';
export { CourseBand } from './course-band';
export { AttemptList, ContactLogLine } from './contact-log';
