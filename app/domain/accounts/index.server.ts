export type { Visitor } from './library-calls.server';
export { signIn, type SignInAnswer } from './sign-in.server';
export { passSecondStep, waitsAtSecondStep, type SecondStepAnswer } from './second-step.server';
export {
  beginEnrolment,
  confirmEnrolment,
  removeOwnSecondStep,
  renewRecoveryCodes,
  resetSecondStep,
} from './enrol-second-step.server';
export {
  endAllSessions,
  endOwnSession,
  ownSessions,
  readLiveSession,
  signOut,
  type LiveSession,
  type OwnSession,
} from './sessions.server';
export { changePassword, passwordHash, resetPassword } from './passwords.server';
export { createSignIn, disableSignIn, enableSignIn, removeSignIn, type NewSignIn } from './sign-ins.server';
