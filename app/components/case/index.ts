export { Closes } from './closes';
export { CourseBand } from './course-band';
export { CourseLinks } from './course-links';
export { AttemptList, ContactLogLine } from './contact-log';
