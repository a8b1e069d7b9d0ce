import { betterAuth, type GenericEndpointContext } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { authStore, type AuthDb } from '#db/auth-store.server';
import { database } from '#db/client.server';
import { newId } from '~/domain/kernel/ids';
import { env } from '~/env.server';
import { deriveKeys, type AccountKeys } from './keys.server';
import { hashPassword, passwordMatches } from './password-hash.server';
import { makeRecoveryCodes, recoveryCodeStorage } from './recovery-codes.server';
import { passwordLength, sessionLimits, tryLimits } from './rules';

type Adapter = ReturnType<typeof authStore>['adapter'];

/** Names of cookies begin with this; `__Host-` ties them to this very host, over TLS (S2). */
function cookiePrefix(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-musubiba' : 'musubiba';
}

/** When a new session counts as having passed the second step: now, or when the one it replaces did. */
function secondStepOf(context: GenericEndpointContext | null, now: Date): Date | null {
  if (context?.path === '/two-factor/verify-totp' || context?.path === '/two-factor/verify-backup-code')
    return now;
  if (context?.path !== '/change-password') return null;
  const replaced = context.context.session?.session as { secondStepAt?: Date | null } | undefined;
  return replaced?.secondStepAt ?? null;
}

/**
 * The options of the library. Its own HTTP routes are not mounted: pages call `auth.api`, behind the limits of
 * `tries.server.ts`. See docs/decisions/0010.
 */
function buildLibrary(adapter: Adapter, keys: AccountKeys, baseUrl: string) {
  return betterAuth({
    appName: 'むすびば',
    baseURL: baseUrl,
    secret: keys.library,
    database: adapter,
    telemetry: { enabled: false },
    // Its lines may carry parameters of queries; what fails is thrown and logged at the edge instead.
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      // Counted here in UTF-16 units; `judgePassword` counts characters.
      maxPasswordLength: passwordLength.most * 4,
      password: {
        hash: (password) => hashPassword(password, keys.pepper),
        verify: ({ hash, password }) => passwordMatches(hash, password, keys.pepper),
      },
    },
    user: {
      additionalFields: {
        municipalityId: { type: 'string', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false },
        oneTimePasswordUntil: { type: 'date', required: false, input: false },
      },
    },
    session: {
      // The end is fixed at sign-in and never moved; being idle is judged by `lastSeenAt`.
      expiresIn: sessionLimits.absoluteHours * 60 * 60,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        lastSeenAt: { type: 'date', required: true, input: false, defaultValue: () => new Date() },
        secondStepAt: { type: 'date', required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId);
            const { disabledAt, oneTimePasswordUntil } = (user ?? {}) as Record<
              string,
              Date | null | undefined
            >;
            const now = new Date();
            if (!user || disabledAt) return false;
            if (context?.path === '/sign-in/email' && oneTimePasswordUntil && oneTimePasswordUntil < now)
              return false;
            return { data: { lastSeenAt: now, secondStepAt: secondStepOf(context, now) } };
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'むすびば',
        accountLockout: {
          enabled: true,
          maxFailedAttempts: tryLimits.account.wrongUntilLock,
          durationSeconds: tryLimits.account.lockMinutes * 60,
        },
        backupCodeOptions: {
          customBackupCodesGenerate: makeRecoveryCodes,
          storeBackupCodes: recoveryCodeStorage(keys),
        },
      }),
    ],
    advanced: {
      cookiePrefix: cookiePrefix(baseUrl),
      // The library's own prefix would be `__Secure-`; ours is stricter and part of the name above.
      useSecureCookies: false,
      defaultCookieAttributes: {
        secure: baseUrl.startsWith('https:'),
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
      },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
    },
  });
}

interface House {
  auth: ReturnType<typeof buildLibrary>;
  db: AuthDb;
  keys: AccountKeys;
  /** What the names of its cookies begin with. */
  prefix: string;
}

const houses = new WeakMap<object, House>();

/** The sign-in library on the open database. */
export function house(): House {
  const { authSql } = database();
  const standing = houses.get(authSql);
  if (standing) return standing;
  const { MUSUBIBA_SECRET, BASE_URL } = env();
  const keys = deriveKeys(MUSUBIBA_SECRET);
  const { db, adapter } = authStore(authSql);
  const built = { auth: buildLibrary(adapter, keys, BASE_URL), db, keys, prefix: cookiePrefix(BASE_URL) };
  houses.set(authSql, built);
  return built;
}
