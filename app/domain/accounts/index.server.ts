export type { Visitor } from './library-calls.server';
export { signIn, type Entered, type SignInAnswer } from './sign-in.server';
export { passSecondStep, waitsAtSecondStep, type SecondStepAnswer } from './second-step.server';
export {
  beginEnrolment,
  confirmEnrolment,
  removeOwnSecondStep,
  renewRecoveryCodes,
  resetSecondStep,
  secondStepOf,
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
export { secondStepRoles } from './second-step-roles.server';
export { recordAccess } from './record-access.server';
export { demoTown, type DemoTown } from './demo-accounts.server';
export { getOwnAccount } from './get-own-account.server';
export { foundMunicipality, type FoundedMunicipality } from './found-municipality.server';
export { addUser } from './add-user.server';
export { changeUser } from './change-user.server';
export { closeUser, reopenUser } from './close-user.server';
export { resetUserPassword, resetUserSecondStep } from './reset-access.server';
export { getUser, listUsers, userChoices, type UserLine } from './list-users.server';
export { addAgency } from './add-agency.server';
export { getSecondStepRoles, setSecondStepRoles } from './set-second-step-roles.server';
export { tryAsVisitor } from './visitor-tries.server';
