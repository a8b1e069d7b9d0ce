import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { municipalities } from './directory.server';

/**
 * The tables of the sign-in library. They are reached by a login of their own, which sees nothing of a
 * municipality, and stand outside row security: who somebody is must be known before the municipality is.
 * Names of properties follow the library (`getAuthTables`); it refuses to start when one is missing.
 */
export const authSchema = pgSchema('auth');

const at = (name: string) => timestamp(name, { withTimezone: true });

/** One sign-in. Its name, roles and agency stand in `users`, under row security. */
export const user = authSchema.table('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: at('created_at').notNull(),
  updatedAt: at('updated_at').notNull(),
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
  /** A sign-in belongs to exactly one municipality. */
  municipalityId: uuid('municipality_id')
    .notNull()
    .references(() => municipalities.id),
  disabledAt: at('disabled_at'),
  /** Until when the password made by an administrator may be used, once, to choose an own one. */
  oneTimePasswordUntil: at('one_time_password_until'),
});

export const session = authSchema.table(
  'session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** The absolute end, set once at sign-in. */
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
    /** Last request, to the minute: the idle limit counts from here. */
    lastSeenAt: at('last_seen_at').notNull(),
    /** When this session passed the second step; null: password only. */
    secondStepAt: at('second_step_at'),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
  },
  (t) => [index('session_user').on(t.userId), index('session_expires').on(t.expiresAt)],
);

/** The library's way to keep a password: provider `credential`, `password` holds the argon2id hash. */
export const account = authSchema.table(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: at('access_token_expires_at'),
    refreshTokenExpiresAt: at('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [index('account_user').on(t.userId)],
);

/** Sign-ins that wait for the second step, and how often a code was tried. */
export const verification = authSchema.table(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [index('verification_identifier').on(t.identifier), index('verification_expires').on(t.expiresAt)],
);

/** TOTP secret (encrypted) and recovery codes (hashed). */
export const twoFactor = authSchema.table('two_factor', {
  id: text('id').primaryKey(),
  userId: text('user_id')
    .notNull()
    .unique()
    .references(() => user.id, { onDelete: 'cascade' }),
  secret: text('secret').notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: boolean('verified').notNull().default(false),
  failedVerificationCount: integer('failed_verification_count').notNull().default(0),
  lockedUntil: at('locked_until'),
});

/** TOTP codes that were shown to the site once, so that none is accepted twice. */
export const spentCode = authSchema.table(
  'spent_code',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    spentAt: at('spent_at').notNull(),
  },
  (t) => [primaryKey({ name: 'spent_code_pk', columns: [t.userId, t.codeHash] })],
);

/** Browsers from which somebody has signed in: a lock of the account does not hold them back. */
export const knownDevice = authSchema.table(
  'known_device',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    deviceHash: text('device_hash').notNull(),
    lastUsedAt: at('last_used_at').notNull(),
  },
  (t) => [primaryKey({ name: 'known_device_pk', columns: [t.userId, t.deviceHash] })],
);

/** Tries of one account, device or address. The key is a keyed hash: no mail or address stands here. */
export const rateLimit = authSchema.table(
  'rate_limit',
  {
    key: text('key').primaryKey(),
    windowStartedAt: at('window_started_at').notNull(),
    tries: integer('tries').notNull(),
    /** Wrong tries since the last right one. */
    wrong: integer('wrong').notNull(),
    lastTryAt: at('last_try_at').notNull(),
    lockedUntil: at('locked_until'),
  },
  (t) => [
    index('rate_limit_last_try').on(t.lastTryAt),
    check('rate_limit_counts', sql`${t.tries} >= 0 and ${t.wrong} >= 0`),
  ],
);
